package kr.daesa.samples;

/** The counterparties of the made-up firm's clients. No such companies exist; their numbers only have the right form. */
final class Partners {

    static final Company PLATING = Company.of(613_81_9001, "(주)하늬도금", "노을해", "경남 창원시");
    static final Company PRESS = Company.of(606_86_9002, "두레누리프레스(주)", "문가온", "부산 사상구");
    static final Company MOULD = Company.of(124_81_9003, "(주)미리내금형", "채보람", "경기 화성시");
    static final Company ROBOT = Company.of(119_86_9004, "(주)또바기로봇", "도한별", "서울 금천구");
    static final Company PUMP = Company.of(137_81_9005, "샛별나루펌프(주)", "마루한", "인천 서구");
    static final Company VALVE = Company.of(514_81_9006, "(주)가람솔밸브", "봉미르", "대구 달서구");
    static final Company GAUGE = Company.of(312_81_9007, "(주)온새미계측", "여울찬", "충남 천안시");
    static final Company BEARING = Company.of(403_81_9008, "해오름마루베어링(주)", "범나래", "전북 익산시");
    static final Company SPRING = Company.of(130_86_9009, "(주)늘품스프링", "위다솜", "경기 부천시");
    static final Company DESIGN = Company.of(220_86_9010, "(주)그루터기설계", "탁슬기", "서울 강남구");
    static final Company STEEL = Company.of(609_81_9011, "(주)너울스틸", "제아람", "경남 김해시");
    static final Company TOOLS = Company.of(127_12_9012, "한울타리공구", "표단비", "경기 의정부시");
    static final Company POWER = Company.of(417_82_9013, "빛고운전력나눔(주)", "호연두", "전남 나주시");
    static final Company BOXES = Company.of(126_81_9014, "(주)보듬상자", "견우리", "경기 이천시");
    static final Company TRUCKS = Company.of(132_81_9015, "바람길화물(주)", "초아라", "경기 남양주시");
    static final Company MARKET = Company.of(101_86_9016, "(주)소담마루마켓", "염보라", "서울 종로구");
    static final Company SNACKS = Company.of(138_81_9017, "달콤새김제과(주)", "엄지연", "경기 안양시");
    static final Company KITCHEN = Company.of(215_86_9018, "(주)푸른들주방", "추하늘", "서울 송파구");
    static final Company TEA = Company.of(616_81_9019, "(주)이슬받이다원", "고은솔", "제주 제주시");
    static final Company COFFEE = Company.of(211_87_9020, "(주)노랑나비커피", "설아진", "서울 서초구");
    static final Company HONEY = Company.of(301_81_9021, "(주)벌모롱이", "진달래", "충북 청주시");
    static final Company TRADING = Company.of(104_86_9022, "(주)먼바다트레이딩", "길나루", "서울 중구");
    static final Company BAKERY = Company.of(408_81_9023, "(주)밀이랑제빵", "류한솔", "광주 북구");
    static final Company DAIRY = Company.of(224_81_9024, "(주)목동아우유", "국바다", "강원 원주시");
    static final Company WAREHOUSE = Company.of(140_81_9025, "(주)곳간지기", "편다온", "경기 시흥시");
    static final Company CLEANING = Company.of(206_31_9026, "말끔누리", "옹달샘", "서울 성동구");
    static final Company OFFICE_RENT = Company.of(107_87_9027, "(주)터무니빌딩", "석모란", "서울 영등포구");
    static final Company COPPER = Company.of(308_81_9028, "(주)구리내음", "어진솔", "충남 논산시");
    static final Company PAPER = Company.of(128_81_9029, "(주)닥나무지업", "소이랑", "경기 고양시");
    static final Company INK = Company.of(131_86_9030, "(주)먹물번짐", "방그레", "인천 남동구");
    static final Company SCHOOL = Company.of(209_82_9031, "글샘나래학원", "선우람", "서울 성북구");
    static final Company GALLERY = Company.of(101_90_9032, "바람꽃화랑", "화사랑", "서울 종로구");
    static final Company CLAY = Company.of(126_15_9033, "흙내음도예재료", "토담이", "경기 여주시");
    static final Company GROCERY = Company.of(128_86_9034, "(주)오름곡간마트", "남별님", "경기 파주시");
    static final Company CATERING = Company.of(220_87_9035, "(주)한상가득급식", "승아리", "서울 강남구");
    static final Company ORCHARD = Company.of(515_90_9036, "능금골농원", "목화린", "경북 경산시");
    static final Company PACKING = Company.of(505_81_9037, "(주)포근포장", "차오름", "경북 경주시");
    static final Company STRANGER = Company.of(113_81_9038, "(주)길손무역", "인지상", "서울 구로구");

    private Partners() {}
}
