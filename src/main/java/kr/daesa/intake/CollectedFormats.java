package kr.daesa.intake;

import static kr.daesa.intake.CollectedField.APPROVAL_NO;
import static kr.daesa.intake.CollectedField.BUYER_BRANCH;
import static kr.daesa.intake.CollectedField.BUYER_NAME;
import static kr.daesa.intake.CollectedField.BUYER_NO;
import static kr.daesa.intake.CollectedField.CORRECTION_REASON;
import static kr.daesa.intake.CollectedField.ISSUE_DATE;
import static kr.daesa.intake.CollectedField.ITEM;
import static kr.daesa.intake.CollectedField.MODIFIED;
import static kr.daesa.intake.CollectedField.NOTE;
import static kr.daesa.intake.CollectedField.ORIGINAL_NO;
import static kr.daesa.intake.CollectedField.SEND_DATE;
import static kr.daesa.intake.CollectedField.SUPPLIER_BRANCH;
import static kr.daesa.intake.CollectedField.SUPPLIER_NAME;
import static kr.daesa.intake.CollectedField.SUPPLIER_NO;
import static kr.daesa.intake.CollectedField.SUPPLY;
import static kr.daesa.intake.CollectedField.TAX;
import static kr.daesa.intake.CollectedField.TAX_TYPE;
import static kr.daesa.intake.CollectedField.WRITE_DATE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.intake.CollectedFormat.Head;
import kr.daesa.intake.document.Documents;

/** The formats of collecting services, and the standard XML of an invoice. */
final class CollectedFormats {

    private CollectedFormats() {}

    static List<RecordFormat> all() {
        return List.of(popbill(), barobill(), codef(), taxInvoice());
    }

    /** Pages of a search in what Popbill (팝빌) collected, {@code {code,total,perPage,pageNum,pageCount,message,list[]}}. */
    private static CollectedFormat popbill() {
        return new CollectedFormat(
                "popbill-hometax",
                Map.ofEntries(
                        Map.entry(WRITE_DATE, List.of("writeDate")),
                        Map.entry(APPROVAL_NO, List.of("ntsconfirmNum")),
                        Map.entry(ISSUE_DATE, List.of("issueDate")),
                        Map.entry(SEND_DATE, List.of("sendDate")),
                        Map.entry(SUPPLIER_NO, List.of("invoicerCorpNum")),
                        Map.entry(SUPPLIER_BRANCH, List.of("invoicerTaxRegID")),
                        Map.entry(SUPPLIER_NAME, List.of("invoicerCorpName")),
                        Map.entry(BUYER_NO, List.of("invoiceeCorpNum")),
                        Map.entry(BUYER_BRANCH, List.of("invoiceeTaxRegID")),
                        Map.entry(BUYER_NAME, List.of("invoiceeCorpName")),
                        Map.entry(SUPPLY, List.of("supplyCostTotal")),
                        Map.entry(TAX, List.of("taxTotal")),
                        Map.entry(MODIFIED, List.of("modifyYN")),
                        Map.entry(TAX_TYPE, List.of("taxType")),
                        Map.entry(NOTE, List.of("remark1")),
                        Map.entry(ITEM, List.of("itemName")),
                        Map.entry(CORRECTION_REASON, List.of("modifyCode")),
                        Map.entry(ORIGINAL_NO, List.of("orgNTSConfirmNum"))),
                // The list of what was issued through Popbill has issueDT in the place of issueDate, and is a ledger.
                Set.of(WRITE_DATE, APPROVAL_NO, ISSUE_DATE, SUPPLIER_NO, BUYER_NO, SUPPLY),
                "",
                CollectedWords.NAMED,
                List.of(
                        new Head(List.of("total", "perPage", "pageNum"), "list", List.of("total", "", "")),
                        // The summary of a search: it speaks of the pages that lie beside it.
                        new Head(
                                List.of("count", "supplyCostTotal", "taxTotal"),
                                "",
                                List.of("count", "supplyCostTotal", "taxTotal"))));
    }

    /** Pages of what Barobill (바로빌) collected; its error code comes in {@code CurrentPage}. */
    private static CollectedFormat barobill() {
        return new CollectedFormat(
                "barobill-hometax",
                Map.ofEntries(
                        Map.entry(WRITE_DATE, List.of("WriteDate")),
                        Map.entry(APPROVAL_NO, List.of("NTSSendKey")),
                        Map.entry(ISSUE_DATE, List.of("IssueDT")),
                        Map.entry(SEND_DATE, List.of("NTSSendDT")),
                        Map.entry(SUPPLIER_NO, List.of("InvoicerCorpNum")),
                        Map.entry(SUPPLIER_BRANCH, List.of("InvoicerTaxRegID")),
                        Map.entry(SUPPLIER_NAME, List.of("InvoicerCorpName")),
                        Map.entry(BUYER_NO, List.of("InvoiceeCorpNum")),
                        Map.entry(BUYER_BRANCH, List.of("InvoiceeTaxRegID")),
                        Map.entry(BUYER_NAME, List.of("InvoiceeCorpName")),
                        Map.entry(SUPPLY, List.of("AmountTotal")),
                        Map.entry(TAX, List.of("TaxTotal")),
                        Map.entry(TAX_TYPE, List.of("TaxType")),
                        Map.entry(NOTE, List.of("Remark1")),
                        Map.entry(ITEM, List.of("ItemName")),
                        Map.entry(CORRECTION_REASON, List.of("ModifyCode"))),
                Set.of(WRITE_DATE, APPROVAL_NO, SUPPLIER_NO, BUYER_NO, SUPPLY),
                "",
                CollectedWords.NUMBERED,
                List.of(new Head(List.of("CurrentPage", "MaxIndex"), "", List.of("MaxIndex", "", ""))));
    }

    /** What CODEF (코드에프) collected, {@code resList[]}. */
    private static CollectedFormat codef() {
        return new CollectedFormat(
                "codef-hometax",
                Map.ofEntries(
                        Map.entry(WRITE_DATE, List.of("resWriteDate", "resReportingDate")),
                        Map.entry(APPROVAL_NO, List.of("resApprovalNo")),
                        Map.entry(ISSUE_DATE, List.of("resIssueDate")),
                        Map.entry(SEND_DATE, List.of("resSendDate", "resTransferDate")),
                        Map.entry(SUPPLIER_NO, List.of("resSupplierRegNumber")),
                        Map.entry(SUPPLIER_BRANCH, List.of("resSupplierEstablishNo")),
                        Map.entry(SUPPLIER_NAME, List.of("resSupplierCompanyName")),
                        Map.entry(BUYER_NO, List.of("resContractorRegNumber")),
                        Map.entry(BUYER_BRANCH, List.of("resContractorEstablishNo")),
                        Map.entry(BUYER_NAME, List.of("resContractorCompanyName")),
                        Map.entry(SUPPLY, List.of("resSupplyValue")),
                        Map.entry(TAX, List.of("resTaxAmt")),
                        Map.entry(TAX_TYPE, List.of("resTaxInvoiceType", "resETaxInvoiceType")),
                        Map.entry(NOTE, List.of("resNote")),
                        Map.entry(ITEM, List.of("resItemName", "resRepItems"))),
                Set.of(WRITE_DATE, APPROVAL_NO, SUPPLIER_NO, BUYER_NO, SUPPLY),
                "",
                CollectedWords.SHOWN,
                List.of(
                        new Head(List.of(), "resList", List.of()),
                        new Head(List.of("result.code"), "data", List.of())));
    }

    /** The electronic tax invoice itself, {@code TaxInvoice} of the standard. It does not tell 발급일자 and 전송일자. */
    private static CollectedFormat taxInvoice() {
        String document = "TaxInvoiceDocument/";
        String settlement = "TaxInvoiceTradeSettlement/";
        String supplier = settlement + "InvoicerParty/";
        String buyer = settlement + "InvoiceeParty/";
        String sum = settlement + "SpecifiedMonetarySummation/";
        return new CollectedFormat(
                Documents.XML_FORMAT,
                Map.ofEntries(
                        Map.entry(WRITE_DATE, List.of(document + "IssueDateTime")),
                        Map.entry(APPROVAL_NO, List.of(document + "IssueID")),
                        Map.entry(SUPPLIER_NO, List.of(supplier + "ID")),
                        Map.entry(SUPPLIER_BRANCH, List.of(supplier + "SpecifiedOrganization/TaxRegistrationID")),
                        Map.entry(SUPPLIER_NAME, List.of(supplier + "NameText")),
                        Map.entry(BUYER_NO, List.of(buyer + "ID")),
                        Map.entry(BUYER_BRANCH, List.of(buyer + "SpecifiedOrganization/TaxRegistrationID")),
                        Map.entry(BUYER_NAME, List.of(buyer + "NameText")),
                        Map.entry(SUPPLY, List.of(sum + "ChargeTotalAmount")),
                        Map.entry(TAX, List.of(sum + "TaxTotalAmount")),
                        Map.entry(TAX_TYPE, List.of(document + "TypeCode")),
                        Map.entry(NOTE, List.of(document + "DescriptionText")),
                        Map.entry(ITEM, List.of("TaxInvoiceTradeLineItem/NameText")),
                        Map.entry(CORRECTION_REASON, List.of(document + "AmendmentStatusCode")),
                        Map.entry(ORIGINAL_NO, List.of(document + "OriginalIssueID"))),
                Set.of(APPROVAL_NO),
                Documents.INVOICE,
                CollectedWords.TYPE_CODE,
                List.of());
    }
}
