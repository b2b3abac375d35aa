package kr.daesa.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where the process writes to: a person at a terminal, or a log. */
final class Terminal {

    private Terminal() {}

    static boolean isInteractive() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells the two apart. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** The charset of the locale; UTF-8 where that one cannot spell Korean, as under cron, which sets no locale. */
    static Charset charset() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        return spellsKorean(charset) ? charset : StandardCharsets.UTF_8;
    }

    static boolean spellsKorean(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("대사");
    }

    static PrintWriter out() {
        return writer(FileDescriptor.out);
    }

    static PrintWriter err() {
        return writer(FileDescriptor.err);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, charset());
    }
}
