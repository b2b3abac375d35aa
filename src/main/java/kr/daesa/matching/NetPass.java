package kr.daesa.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Side;

/**
 * An original and its full reversal on one side, nothing on the other. The reversal's 당초승인번호 decides where there is
 * one; rows of one date written are interchangeable, those of one item first; over different dates the pair must be the
 * only possible one and of one item, with the invoices that are paired already counted in, so that one month's fee is never
 * taken for the reversal of another's.
 */
final class NetPass implements Pass {

    @Override
    public void sweep(OpenRows open) {
        for (Side side : Side.values()) {
            if (open.of(side).stream().noneMatch(NetPass::isReversal)) {
                continue;
            }
            Map<ApprovalNumber, InvoiceRow> numbered = byApprovalNumber(open, side);
            byReference(open, side, numbered);
            withinOneDate(open, side, numbered);
            acrossDates(open, side);
        }
    }

    private static Map<ApprovalNumber, InvoiceRow> byApprovalNumber(OpenRows open, Side side) {
        Map<ApprovalNumber, InvoiceRow> numbered = new HashMap<>();
        for (InvoiceRow row : open.all()) {
            if (row.side() == side && row.approvalNo() != null) {
                numbered.putIfAbsent(row.approvalNo(), row);
            }
        }
        return numbered;
    }

    private static void byReference(OpenRows open, Side side, Map<ApprovalNumber, InvoiceRow> numbered) {
        for (InvoiceRow reversal : open.of(side)) {
            ApprovalNumber named = reversal.originalApprovalNo();
            InvoiceRow original = named == null ? null : numbered.get(named);
            if (original != null
                    && isOriginal(original)
                    && isReversal(reversal)
                    && open.isOpen(original)
                    && PartyAmounts.unsigned(original, open.parties())
                            .equals(PartyAmounts.unsigned(reversal, open.parties()))) {
                close(open, side, original, reversal);
            }
        }
    }

    private static void withinOneDate(OpenRows open, Side side, Map<ApprovalNumber, InvoiceRow> numbered) {
        OpenRows.groups(open.of(side), row -> GroupKey.unsigned(row, open.parties()))
                .forEach((key, group) -> {
                    List<InvoiceRow> originals =
                            group.stream().filter(NetPass::isOriginal).toList();
                    List<InvoiceRow> reversals = group.stream()
                            .filter(row -> isReversal(row) && mayRefer(row, key, numbered, open))
                            .toList();
                    if (!key.party().isEmpty()) {
                        closeAlike(open, side, originals, reversals);
                    }
                });
    }

    /** The latest original goes first, it is the one too many; and before all others one of the item that is taken back. */
    private static void closeAlike(OpenRows open, Side side, List<InvoiceRow> originals, List<InvoiceRow> reversals) {
        Map<String, List<InvoiceRow>> byItem = OpenRows.groups(originals, row -> Names.ofItem(row.item()));
        List<InvoiceRow> ofOtherItems = new ArrayList<>();
        for (InvoiceRow reversal : reversals) {
            List<InvoiceRow> same = byItem.getOrDefault(Names.ofItem(reversal.item()), List.of());
            if (same.isEmpty()) {
                ofOtherItems.add(reversal);
            } else {
                close(open, side, same.remove(same.size() - 1), reversal);
            }
        }
        List<InvoiceRow> left = originals.stream().filter(open::isOpen).toList();
        for (int i = 0; i < Math.min(left.size(), ofOtherItems.size()); i++) {
            close(open, side, left.get(left.size() - 1 - i), ofOtherItems.get(i));
        }
    }

    /** Whether a reversal names no original, or one that looks exactly like those of the group. */
    private static boolean mayRefer(
            InvoiceRow reversal, GroupKey group, Map<ApprovalNumber, InvoiceRow> numbered, OpenRows open) {
        if (reversal.originalApprovalNo() == null) {
            return true;
        }
        InvoiceRow named = numbered.get(reversal.originalApprovalNo());
        return named != null && GroupKey.unsigned(named, open.parties()).equals(group);
    }

    private static void acrossDates(OpenRows open, Side side) {
        List<InvoiceRow> everything =
                open.all().stream().filter(row -> row.side() == side).toList();
        Reversals.pairUnique(
                oneOfEach(everything.stream().filter(NetPass::isOriginal).toList(), open),
                everything.stream()
                        .filter(row -> isReversal(row) && row.originalApprovalNo() == null)
                        .toList(),
                open.parties(),
                (reversal, original) -> {
                    if (open.isOpen(original) && open.isOpen(reversal)) {
                        close(open, side, original, reversal);
                    }
                });
    }

    /** Of equal invoices of one day and item it does not matter which is taken back: the last open one stands for all. */
    private static List<InvoiceRow> oneOfEach(List<InvoiceRow> originals, OpenRows open) {
        Map<Alike, InvoiceRow> each = new LinkedHashMap<>();
        for (InvoiceRow row : originals) {
            each.merge(
                    new Alike(GroupKey.unsigned(row, open.parties()), Names.ofItem(row.item())),
                    row,
                    (before, after) -> open.isOpen(after) ? after : before);
        }
        return List.copyOf(each.values());
    }

    private static boolean isOriginal(InvoiceRow row) {
        return row.supply() > 0;
    }

    private static boolean isReversal(InvoiceRow row) {
        return row.supply() < 0;
    }

    private static void close(OpenRows open, Side side, InvoiceRow original, InvoiceRow reversal) {
        List<InvoiceRow> rows = List.of(original, reversal);
        open.close(
                side == Side.LEDGER
                        ? new Match(Match.Method.NET, rows, List.of())
                        : new Match(Match.Method.NET, List.of(), rows));
    }

    private record Alike(GroupKey group, String item) {}
}
