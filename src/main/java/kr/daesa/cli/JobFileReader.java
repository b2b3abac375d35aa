package kr.daesa.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads job files. Whatever is wrong with one is told with file, line and column. */
final class JobFileReader {

    private JobFileReader() {}

    static JobFileReading read(Path file) {
        if (!Files.isRegularFile(file)) {
            return JobFileReading.refused(file + ": no such job file, name one with --job");
        }
        try {
            List<String> lines = Files.readAllLines(file);
            List<PropertySource<?>> documents =
                    new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
            if (documents.size() > 1) {
                return JobFileReading.refused(file + ": a job file is one YAML document, this one holds "
                        + documents.size() + " between lines of ---");
            }
            OriginTrackedMapPropertySource values = document(documents);
            return holdsKeys(values)
                    ? read(new JobFileSource(file, lines, values))
                    : JobFileReading.refused(file + ": holds no keys; expected lines such as 'inbox: /srv/inbox'");
        } catch (MarkedYAMLException e) {
            return JobFileReading.refused(file + place(e.getProblemMark()) + ": " + e.getProblem());
        } catch (YAMLException e) {
            return JobFileReading.refused(file + ": not YAML: " + firstLine(e.getMessage()));
        } catch (CharacterCodingException e) {
            return JobFileReading.refused(file + undecodable(file) + ": this line is not UTF-8 text");
        } catch (AccessDeniedException e) {
            return JobFileReading.refused(file + ": the account that runs Daesa may not read it");
        } catch (IOException e) {
            return JobFileReading.refused(file + ": cannot be read: " + firstLine(e.getMessage()));
        }
    }

    /** Where the first line is that is not UTF-8: {@code :17}. */
    private static String undecodable(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return ":" + (lines.takeWhile(JobFileReader::isUtf8).count() + 1);
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isUtf8(String bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** What a job file says that says nothing. */
    static JobFileReading defaults() {
        return JobFileReading.of(new Binder().bindOrCreate("", Bindable.of(JobFile.class)));
    }

    private static OriginTrackedMapPropertySource document(List<PropertySource<?>> documents) {
        return documents.isEmpty()
                ? new OriginTrackedMapPropertySource("empty", Map.of())
                : (OriginTrackedMapPropertySource) documents.get(0);
    }

    /** Spring calls a document that is a list or a text {@code document}. */
    private static boolean holdsKeys(OriginTrackedMapPropertySource values) {
        return Stream.of(values.getPropertyNames())
                .noneMatch(key -> key.equals("document") || key.startsWith("document["));
    }

    /** Of one key only the first mistake is told, of the file all. */
    private static JobFileReading read(JobFileSource source) {
        Map<String, String> mistakes = new LinkedHashMap<>(source.misspellings());
        JobFileBinding bound = JobFileBinding.of(source);
        bound.mistakes().forEach(mistakes::putIfAbsent);
        JobFileValues.mistakes(source).forEach(mistakes::putIfAbsent);
        List<String> refusals = new ArrayList<>();
        for (String key : source.keys()) {
            String what = mistakes.get(key);
            if (what != null) {
                refusals.add(source.refusal(key, what));
            }
        }
        refusals.addAll(JobFileValues.missing(source, bound.unknown()));
        if (!refusals.isEmpty()) {
            return JobFileReading.refused(refusals);
        }
        JobFile jobFile = bound.jobFile();
        return jobFile == null ? defaults() : JobFileReading.of(jobFile);
    }

    private static String place(Mark mark) {
        return mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
