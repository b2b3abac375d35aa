package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import kr.daesa.intake.Owner;
import kr.daesa.intake.Roster;
import kr.daesa.intake.RosterException;
import kr.daesa.intake.RosterReading;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Where a file lies: {@code <inbox>/<client>/ledger/…} or {@code …/hometax/…}, an inbox being a folder with a roster.
 *
 * @param path relative to the inbox; the file's name outside of one
 * @param folder the client's id, or {@code _firm}; empty outside of an inbox
 * @param side what its folder is for; null where no folder says it
 * @param roster null outside of an inbox
 */
record InboxPlace(
        String path,
        String folder,
        @Nullable Side side,
        @Nullable RosterReading roster) {

    /**
     * Looks for the inbox above a file.
     *
     * @throws IllegalArgumentException in one line, where there is one whose roster cannot be used
     */
    static InboxPlace of(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Side side = null;
        for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
            Side named = sideOf(folder);
            side = side == null ? named : side;
            Path client = folder.getParent();
            Path inbox = client == null ? null : client.getParent();
            if (named != null && inbox != null && Files.isRegularFile(inbox.resolve(Roster.CLIENTS))) {
                String path = composed(inbox.relativize(absolute).toString());
                return new InboxPlace(
                        path.replace('\\', '/'), composed(client.getFileName().toString()), named, roster(inbox));
            }
        }
        return new InboxPlace(composed(absolute.getFileName().toString()), "", side, null);
    }

    private static @Nullable Side sideOf(Path folder) {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        return switch (name) {
            case "ledger" -> Side.LEDGER;
            case "hometax" -> Side.HOMETAX;
            default -> null;
        };
    }

    /** Names from macOS come decomposed. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static RosterReading roster(Path inbox) throws IOException {
        try {
            return Roster.read(inbox);
        } catch (RosterException e) {
            throw new IllegalArgumentException(e.in(inbox), e);
        }
    }

    /** Whose file it is; anyone's where no folder says it, or where the roster does not have the client. */
    Owner owner() {
        if (roster == null) {
            return Owner.anyone();
        }
        return Firm.is(folder)
                ? Owner.firm(roster.idsByNumber())
                : roster.clients().stream()
                        .filter(client -> client.id().equals(folder))
                        .findFirst()
                        .map(client -> Owner.client(client.id(), client.businessNo()))
                        .orElseGet(Owner::anyone);
    }

    /** The id of the client with a number, if the roster has it. */
    Optional<String> idOf(BusinessNumber number) {
        return roster == null
                ? Optional.empty()
                : roster.clients().stream()
                        .filter(client -> client.businessNo().equals(number))
                        .map(Client::id)
                        .findFirst();
    }
}
