package kr.daesa.quality.collecting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kr.daesa.quality.Client;
import kr.daesa.quality.Situation;
import kr.daesa.quality.Stage;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;

/** Beside the books lie what Excel leaves behind, an empty file, an error page saved as a workbook, and another company's list. */
public final class StrayFiles implements Situation {

    @Override
    public void arrange(Stage stage) {
        new NothingDeclared().arrange(stage);
        Client client = stage.client();
        client.deals = false;
        client.strays.put("hometax/~$매출전자세금계산서목록.xls", new byte[] {1, 2, 3});
        stage.why("files that are none, and one of another company");
        if (stage.oneIn(2)) {
            client.strays.put("hometax/매입_다시.xls", new byte[0]);
            stage.expectOfFile("FILE_UNREADABLE", "hometax/매입_다시.xls");
        }
        if (client.strays.size() < 2 || stage.oneIn(2)) {
            String page = "<html><head><title>오류</title></head><body><p>서비스 점검 중입니다.</p></body></html>";
            client.strays.put("hometax/목록.xls", page.getBytes(StandardCharsets.UTF_8));
            stage.expectOfFile("FILE_UNREADABLE", "hometax/목록.xls");
        }
        client.strays.put("hometax/다른 회사.csv", ofAnotherCompany(stage).getBytes(StandardCharsets.UTF_8));
        stage.expectOfFile("WRONG_COMPANY", "hometax/다른 회사.csv");
        client.strays.put("ledger/.DS_Store", new byte[] {0});
    }

    private static String ofAnotherCompany(Stage stage) {
        String own = stage.businessNumber();
        HometaxListFile list = HometaxListFile.sales(own, "딴회사");
        for (int i = stage.between(1, 3); i > 0; i--) {
            LocalDate day = stage.night().first().plusDays(i);
            long supply = stage.supply();
            list.add(HometaxInvoice.of(
                    day.toString(), stage.number(day), own, stage.businessNumber(), supply, supply / 10));
        }
        return list.table().text(',');
    }
}
