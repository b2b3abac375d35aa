package kr.daesa.model;

/**
 * One counterparty of the summary table that goes with a VAT return (세금계산서합계표), the ledger beside Hometax.
 * Amounts are won.
 *
 * @param period such as {@code 2026-2}
 * @param counterpartyNo masked where it is a person's; empty where unknown
 */
public record SummaryTableLine(
        String period,
        Direction direction,
        InvoiceKind kind,
        Block block,
        String counterpartyNo,
        String counterpartyName,
        long hometaxInvoices,
        long hometaxSupply,
        long hometaxTax,
        long ledgerInvoices,
        long ledgerSupply,
        long ledgerTax) {

    /** The two blocks of the form. */
    public enum Block {
        /** 과세기간 종료일 다음 달 11일까지 전송된 전자세금계산서 발급분. */
        TRANSMITTED_BY_11TH,
        /** 위 전자세금계산서 외의 발급분: sent later, not sent, or on paper. */
        OTHER
    }
}
