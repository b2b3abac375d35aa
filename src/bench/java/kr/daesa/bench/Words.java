package kr.daesa.bench;

/** Korean words in number: what makes rows as long as those of real files. */
final class Words {

    private static final String[] FIRST = {"한", "대", "동", "서", "남", "신", "우", "금", "청", "새", "미", "태"};
    private static final String[] SECOND = {"빛", "양", "성", "진", "원", "광", "림", "솔", "봉", "누리", "한결", "화"};
    private static final String[] THIRD = {"", "테크", "유통", "전자", "정밀", "물산", "건설", "식품", "소재"};
    private static final String[] PEOPLE = {"김민수", "이서연", "박지훈", "최유진", "정도윤", "강하늘", "윤가람"};
    private static final String[] STREETS = {"테헤란로", "디지털로", "공단대로", "중앙로", "산업단지길"};
    private static final String[] CITIES = {"서울특별시 강남구", "경기도 안산시", "부산광역시 사하구", "인천광역시 남동구"};
    private static final String[] ITEMS = {"사무용품", "전산 유지보수", "원자재 A급", "운송료", "외주 가공비", "임차료", "광고 대행", "부품 SET"};

    private Words() {}

    static String company(int number) {
        int n = Math.floorMod(number, 1 << 24);
        String words = pick(FIRST, n) + pick(SECOND, n / 12) + pick(THIRD, n / 144);
        return n < 1_296 ? words : words + n / 1_296;
    }

    static String person(int number) {
        return pick(PEOPLE, number);
    }

    static String address(int number) {
        return pick(CITIES, number) + " " + pick(STREETS, number / 4) + " " + (number % 900 + 1);
    }

    static String item(int number) {
        return pick(ITEMS, number);
    }

    private static String pick(String[] words, int number) {
        return words[Math.floorMod(number, words.length)];
    }
}
