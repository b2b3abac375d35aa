package kr.daesa.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An electronic tax invoice in the standard XML, as an issuing system writes it. */
public final class TaxInvoiceXml {

    private static final String NAMESPACE =
            "urn:kr:or:kec:standard:Tax:ReusableAggregateBusinessInformationEntitySchemaModule:1:0";

    private final Map<String, String> values = new LinkedHashMap<>();
    private String prefix = "";
    private String encoding = "UTF-8";

    private TaxInvoiceXml() {}

    /** An ordinary taxable invoice; days and numbers as the XML has them, without hyphens. */
    public static TaxInvoiceXml of(
            String writeDate, String approvalNo, String supplierNo, String buyerNo, long supply, long tax) {
        return new TaxInvoiceXml()
                .with("writeDate", writeDate)
                .with("approvalNo", approvalNo)
                .with("typeCode", "0101")
                .with("supplierNo", supplierNo)
                .with("buyerNo", buyerNo)
                .with("supply", String.valueOf(supply))
                .with("tax", String.valueOf(tax))
                .with("note", "")
                .with("item", "컨설팅")
                .with("supplierName", "공급하는상사")
                .with("buyerName", "공급받는상사")
                .with("more", "");
    }

    /** Sets a value by its name in {@link #of}, or {@code more}: elements that stand at the end of the document part. */
    public TaxInvoiceXml with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public TaxInvoiceXml prefix(String name) {
        prefix = name + ":";
        return this;
    }

    public TaxInvoiceXml declaredAs(String name) {
        encoding = name;
        return this;
    }

    public byte[] bytes(Charset charset) {
        return toString().getBytes(charset);
    }

    public byte[] bytes() {
        return bytes(StandardCharsets.UTF_8);
    }

    /** The invoice without the declaration. */
    public String element() {
        String text = """
                <TaxInvoice xmlns="%s">
                 <ExchangedDocument>
                  <ID>EXCHANGE-1</ID>
                  <IssueDateTime>20261231235959</IssueDateTime>
                 </ExchangedDocument>
                 <TaxInvoiceDocument>
                  <IssueID>${approvalNo}</IssueID>
                  <TypeCode>${typeCode}</TypeCode>
                  <DescriptionText>${note}</DescriptionText>
                  <IssueDateTime>${writeDate}</IssueDateTime>
                  <PurposeCode>02</PurposeCode>
                  ${more}
                 </TaxInvoiceDocument>
                 <TaxInvoiceTradeSettlement>
                  <InvoicerParty>
                   <ID>${supplierNo}</ID>
                   <TypeCode>제조</TypeCode>
                   <NameText>${supplierName}</NameText>
                   <ClassificationCode>소프트웨어</ClassificationCode>
                   <SpecifiedOrganization><TaxRegistrationID>0001</TaxRegistrationID></SpecifiedOrganization>
                   <SpecifiedPerson><NameText>홍대표</NameText></SpecifiedPerson>
                  </InvoicerParty>
                  <InvoiceeParty>
                   <ID>${buyerNo}</ID>
                   <TypeCode>도매</TypeCode>
                   <NameText>${buyerName}</NameText>
                   <SpecifiedOrganization>
                    <TaxRegistrationID>0002</TaxRegistrationID>
                    <BusinessTypeCode>01</BusinessTypeCode>
                   </SpecifiedOrganization>
                   <SpecifiedPerson><NameText>김대표</NameText></SpecifiedPerson>
                  </InvoiceeParty>
                  <SpecifiedPaymentMeans><TypeCode>10</TypeCode><PaidAmount>1</PaidAmount></SpecifiedPaymentMeans>
                  <SpecifiedPaymentMeans><TypeCode>40</TypeCode><PaidAmount>2</PaidAmount></SpecifiedPaymentMeans>
                  <SpecifiedMonetarySummation>
                   <ChargeTotalAmount>${supply}</ChargeTotalAmount>
                   <TaxTotalAmount>${tax}</TaxTotalAmount>
                   <GrandTotalAmount>0</GrandTotalAmount>
                  </SpecifiedMonetarySummation>
                 </TaxInvoiceTradeSettlement>
                 <TaxInvoiceTradeLineItem>
                  <SequenceNumeric>1</SequenceNumeric>
                  <InvoiceAmount>7</InvoiceAmount>
                  <NameText>${item}</NameText>
                 </TaxInvoiceTradeLineItem>
                 <TaxInvoiceTradeLineItem>
                  <SequenceNumeric>2</SequenceNumeric>
                  <NameText>다른 품목</NameText>
                 </TaxInvoiceTradeLineItem>
                </TaxInvoice>
                """.formatted(NAMESPACE);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (prefix.isEmpty()) {
            return text;
        }
        return text.replace("xmlns=", "xmlns:" + prefix.substring(0, prefix.length() - 1) + "=")
                .replaceAll("<(/?)(?=[A-Z])", "<$1" + prefix);
    }

    @Override
    public String toString() {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + element();
    }
}
