package kr.daesa.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/**
 * Every sentence of the reports in one language: Korean, or English where that is asked for.
 *
 * <p>A message is looked up as {@code finding.CODE.message}, more exactly as {@code ….INFO} for a finding that is only a
 * note and as {@code ….without0} where its argument 0 is empty, if there is such a text; a remedy as
 * {@code finding.CODE.remedy}, more exactly by direction, and then by what is empty as well. Both know the same arguments.
 * Numbers that a person reads are grouped, names of enum constants translated and resident numbers masked.
 */
public final class Texts {

    private static final String BUNDLES = "kr/daesa/report/";
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.])\\d{4,15}(?![\\d.])");
    private static final Pattern LINE_END = Pattern.compile("\\n");

    private final Locale language;
    private final ResourceBundle texts;
    private final ResourceBundle problems;

    private Texts(Locale language) {
        this.language = language;
        this.texts = bundle("texts", language);
        this.problems = bundle("problems", language);
    }

    /** The texts in English for any kind of English, else in Korean. */
    public static Texts of(Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Texts(english ? Locale.ENGLISH : Locale.KOREAN);
    }

    static ResourceBundle bundle(String name, Locale language) {
        // Without the machine's own locale as a fallback: the same run gives the same bytes everywhere.
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLES + name, language, exactly);
    }

    /** Korean or English. */
    public Locale language() {
        return language;
    }

    /** The name of a finding in a few words, such as 미전송. */
    public String title(FindingCode code) {
        return texts.getString("finding." + code + ".title");
    }

    /** What was found, in a sentence or two; of a failed collection also the way back. */
    public String message(Finding finding) {
        Object[] args = readable(finding);
        String sentence = MessageFormat.format(texts.getString(messageKey(finding)), args);
        if (finding.code() == FindingCode.COLLECTION_FAILED) {
            sentence += " " + texts.getString("cause." + cause(finding) + ".advice");
        }
        return ResidentNumbers.mask(sentence);
    }

    /** What to do about a finding, who and in which order; each step names first who takes it. */
    public List<String> steps(Finding finding) {
        if (finding.code() == FindingCode.COLLECTION_FAILED) {
            return wayBack(cause(finding));
        }
        String key = "finding." + finding.code() + ".remedy";
        String exactly = key + "." + finding.direction();
        key = withoutWhatIsEmpty(texts.containsKey(exactly) ? exactly : key, finding);
        return List.of(LINE_END.split(MessageFormat.format(texts.getString(key), readable(finding))));
    }

    /** What to do about findings of a kind, a step a line; {@link #steps} tells it for one finding. */
    public String remedy(FindingCode code) {
        return texts.getString("finding." + code + ".remedy");
    }

    /** The steps that lead back to a working collection, relinking in its right order. */
    public List<String> wayBack(CollectionCause cause) {
        return lines("cause." + cause + ".remedy");
    }

    /** Who takes the first step. */
    public String actor(Finding finding) {
        String first = steps(finding).get(0);
        return first.substring(0, first.indexOf(':'));
    }

    /** Why something could not be read. */
    public String problem(Problem problem) {
        String pattern = problems.getString("problem." + problem.code());
        return ResidentNumbers.mask(MessageFormat.format(pattern, problem.args().toArray()));
    }

    /** The name of an enum constant as people say it. */
    public String label(Enum<?> constant) {
        return texts.getString("label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The heading of a column that the CSV files call {@code name}. */
    public String column(String name) {
        return texts.getString("column." + name);
    }

    /** That this is a computation aid and no advice, and which statutes it rests on. */
    String disclaimer(LocalDate statuteDate) {
        return text("page.disclaimer", statuteDate.toString());
    }

    String text(String key, String... args) {
        return MessageFormat.format(texts.getString(key), (Object[]) args);
    }

    private List<String> lines(String key) {
        return List.of(LINE_END.split(texts.getString(key)));
    }

    private String messageKey(Finding finding) {
        String key = "finding." + finding.code() + ".message";
        String without = withoutWhatIsEmpty(key, finding);
        String bySeverity = key + "." + finding.severity();
        return without.equals(key) && texts.containsKey(bySeverity) ? bySeverity : without;
    }

    private String withoutWhatIsEmpty(String key, Finding finding) {
        for (int i = 0; i < finding.messageArgs().size(); i++) {
            if (finding.messageArgs().get(i).isEmpty() && texts.containsKey(key + ".without" + i)) {
                return key + ".without" + i;
            }
        }
        return key;
    }

    /** What the message of a finding names, as people write it. */
    String[] named(Finding finding) {
        return Stream.of(readable(finding))
                .map(String::valueOf)
                .map(ResidentNumbers::mask)
                .toArray(String[]::new);
    }

    private Object[] readable(Finding finding) {
        List<String> args = new ArrayList<>(finding.messageArgs());
        switch (finding.code()) {
            case AMOUNT_MISMATCH, TAX_NOT_TEN_PERCENT -> args.replaceAll(Texts::grouped);
            case TAX_TYPE_MISMATCH -> args.replaceAll(arg -> named("TaxType", arg));
            case DIRECTION_MISMATCH -> args.replaceAll(arg -> named("Direction", arg));
            case COUNTERPARTY_MISMATCH -> args.replaceAll(Shown::hyphenated);
            case INVALID_BUSINESS_NUMBER -> args.replaceAll(arg -> named("Side", Shown.hyphenated(arg)));
            case CONFLICTING_COPIES -> args.replaceAll(this::columns);
            case COLLECTION_FAILED -> args.replaceAll(arg -> named("CollectionCause", arg));
            case FILE_UNREADABLE -> args.replaceAll(this::decodedProblem);
            case OBLIGATION_STARTING -> {
                args.set(2, grouped(args.get(2)));
                args.set(3, grouped(args.get(3)));
                args.set(4, named("DutyReason", args.get(4)));
            }
            case CROSS_CLIENT_MISMATCH -> {
                for (int i = 2; i < args.size(); i++) {
                    args.set(i, grouped(args.get(i)));
                }
            }
            case EXPORT_TOTALS_DISAGREE -> args.replaceAll(this::totals);
            case DOUBLE_ISSUE -> List.of(6, 7, 9).forEach(at -> groupAt(at, args));
            case CORRECTION_INCOMPLETE -> args.replaceAll(arg -> named("CorrectionDocument", arg));
            case CORRECTION_CROSSES_PERIOD -> {
                List.of(4, 5).forEach(at -> groupAt(at, args));
                args.replaceAll(arg -> named("ReturnStep", arg));
            }
            case CHANGED_AFTER_FILING -> {
                List.of(4, 5).forEach(at -> groupAt(at, args));
                args.set(0, named("Fate", args.get(0)));
                args.replaceAll(arg -> named("ReturnStep", arg));
            }
            default -> {
                // The other messages name dates, file names and small counts.
            }
        }
        return args.toArray();
    }

    private String named(String type, String constant) {
        String key = "label." + type + "." + constant;
        return texts.containsKey(key) ? texts.getString(key) : constant;
    }

    /** {@code supply_amount, tax_amount} under their headings; a text with another word stays as it is. */
    private String columns(String text) {
        List<String> names = List.of(text.split(", "));
        return names.stream().allMatch(name -> texts.containsKey("column." + name))
                ? String.join(", ", names.stream().map(this::column).toList())
                : text;
    }

    private static void groupAt(int at, List<String> args) {
        if (at < args.size()) {
            args.set(at, grouped(args.get(at)));
        }
    }

    private static String grouped(String text) {
        return LONG_NUMBER.matcher(text).replaceAll(number -> Shown.grouped(Long.parseLong(number.group())));
    }

    /** {@code 35/99000000/9900000}: rows, supply and tax, each of which may be unstated. */
    private String totals(String text) {
        String[] figures = text.split("/", -1);
        if (figures.length != 3 || text.contains(".")) {
            return text;
        }
        for (int i = 0; i < figures.length; i++) {
            boolean number = figures[i].matches("-?\\d{1,18}");
            figures[i] = number ? Shown.grouped(Long.parseLong(figures[i])) : texts.getString("label.unstated");
        }
        return MessageFormat.format(texts.getString("label.totals"), (Object[]) figures);
    }

    /** A problem travels in a finding's arguments as {@code CODE|found|expected}. */
    private String decodedProblem(String text) {
        String[] parts = text.split("\\|", -1);
        for (ProblemCode code : ProblemCode.values()) {
            if (code.name().equals(parts[0])) {
                return problem(new Problem(code, List.of(parts).subList(1, parts.length)));
            }
        }
        return text;
    }

    private static CollectionCause cause(Finding finding) {
        return CollectionCause.valueOf(finding.messageArgs().get(0));
    }
}
