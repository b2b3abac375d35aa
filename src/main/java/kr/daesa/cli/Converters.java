package kr.daesa.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import kr.daesa.job.FailOn;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Side;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Option values, refused in the same words as those of a job file. */
final class Converters {

    private Converters() {}

    private static <T> T convert(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    static final class Date implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a day such as 2026-11-20");
            }
        }
    }

    /** A blank one is a variable of a script that was not set, and would mean the working directory. */
    static final class Place implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            if (text.isBlank()) {
                throw new TypeConversionException("'" + text + "' is not a path");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + text + "' is not a path: " + e.getReason());
            }
        }
    }

    static final class Period implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return Converters.convert(text, PeriodName::checked);
        }
    }

    static final class ReportsChoice implements ITypeConverter<Reports> {
        @Override
        public Reports convert(String text) {
            return Converters.convert(text, choice -> Choice.parse(Reports.class, choice));
        }
    }

    static final class LanguageChoice implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            return Converters.convert(text, choice -> Choice.parse(Language.class, choice));
        }
    }

    static final class FailOnChoice implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String text) {
            return Converters.convert(text, choice -> Choice.parse(FailOn.class, choice));
        }
    }

    static final class SideChoice implements ITypeConverter<Side> {
        @Override
        public Side convert(String text) {
            return Converters.convert(text, choice -> Choice.parse(Side.class, choice));
        }
    }

    static final class CompanyNumber implements ITypeConverter<BusinessNumber> {
        @Override
        public BusinessNumber convert(String text) {
            return Converters.convert(text, BusinessNumber::parse);
        }
    }
}
