package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The schedulers must read the exit codes as the program means them. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("src", "deploy");
    private static final Set<ExitCode> PUBLISHED = Set.of(ExitCode.INCOMPLETE, ExitCode.FINDINGS);
    private static final Set<ExitCode> WORTH_ANOTHER_TRY = Set.of(ExitCode.FAILED, ExitCode.LOCKED, ExitCode.STOPPED);

    @Test
    void systemdTakesPublishedReportsAndAStopAsSuccess() throws IOException {
        assertThat(systemd("SuccessExitStatus")).isEqualTo(codes(PUBLISHED, ExitCode.STOPPED));
    }

    @Test
    void systemdTriesAgainWhereThatHelps() throws IOException {
        assertThat(systemd("RestartForceExitStatus")).isEqualTo(codes(WORTH_ANOTHER_TRY));
        assertThat(systemd("RestartPreventExitStatus")).isEqualTo(codes(PUBLISHED, ExitCode.MISCONFIGURED));
    }

    /** Four attempts ten minutes apart, and what starts is the program itself, not a shell around it. */
    @Test
    void systemdStartsTheProgramAndWaitsBetweenAttempts() throws IOException {
        assertThat(read("daesa.service"))
                .containsPattern("(?m)^ExecStart=/usr/bin/java ")
                .containsPattern("(?m)^Restart=on-failure$")
                .containsPattern("(?m)^RestartSec=10min$")
                .containsPattern("(?m)^StartLimitBurst=4$");
    }

    /** The hour of the others is the same, and a machine that was off makes up for it. */
    @Test
    void everySchedulerStartsAtHalfPastTwoInSeoul() throws IOException {
        assertThat(read("daesa.timer"))
                .containsPattern("(?m)^OnCalendar=\\*-\\*-\\* 02:30:00 Asia/Seoul$")
                .containsPattern("(?m)^Persistent=true$");
        assertThat(crontab()).containsPattern("(?m)^30 2 \\* \\* \\* daesa ");
        assertThat(at(cronJob(), "spec", "schedule")).isEqualTo("30 2 * * *");
        assertThat(at(cronJob(), "spec", "timeZone")).isEqualTo("Asia/Seoul");
    }

    @Test
    void everyExitCodeHasItsPlaceInSystemd() throws IOException {
        Set<Integer> placed = Stream.of("SuccessExitStatus", "RestartForceExitStatus", "RestartPreventExitStatus")
                .flatMap(key -> systemd(key).stream())
                .collect(Collectors.toSet());
        placed.add(ExitCode.DONE.code());

        assertThat(placed).isEqualTo(codes(Set.of(ExitCode.values())));
    }

    @Test
    void kubernetesGivesUpOnWrongConfigurationAndDoesNotCountAStop() throws IOException {
        Map<String, Set<Integer>> actions = policyRules().stream()
                .filter(rule -> rule.containsKey("onExitCodes"))
                .collect(Collectors.toMap(rule -> (String) rule.get("action"), DeployFilesTest::exitCodes));

        assertThat(actions)
                .isEqualTo(Map.of(
                        "FailJob", codes(Set.of(ExitCode.MISCONFIGURED)),
                        "Ignore", codes(Set.of(ExitCode.STOPPED))));
    }

    /** A policy on exit codes holds only where the pod itself is not started again, and a list of codes may be negated. */
    @Test
    void kubernetesLooksAtTheCodesOfOneRunAtATime() throws IOException {
        assertThat(at(cronJob(), "spec", "concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(at(jobSpec(), "template", "spec", "restartPolicy")).isEqualTo("Never");
        assertThat(policyRules().stream().filter(rule -> rule.containsKey("onExitCodes")))
                .hasSize(2)
                .allSatisfy(rule -> {
                    assertThat(at(rule, "onExitCodes", "operator")).isEqualTo("In");
                    assertThat(at(rule, "onExitCodes", "containerName"))
                            .isEqualTo(container().get("name"));
                });
    }

    /** A stop waits for the clients in work: both give it three minutes. */
    @Test
    void aStopIsGivenTheSameTimeEverywhere() throws IOException {
        assertThat(at(jobSpec(), "template", "spec", "terminationGracePeriodSeconds"))
                .isEqualTo(180);
        assertThat(read("daesa.service")).containsPattern("(?m)^TimeoutStopSec=3min$");
    }

    @Test
    void kubernetesSeesPublishedReportsAsSuccess() throws IOException {
        List<String> command = strings(container().get("command"));
        String success = command.stream()
                .filter(word -> word.startsWith("-D" + SuccessCodes.PROPERTY + "="))
                .map(word -> word.substring(word.indexOf('=') + 1))
                .findFirst()
                .orElse("");

        assertThat(SuccessCodes.parse(success).codes()).isEqualTo(codes(PUBLISHED));
        assertThat(command.get(0)).as("process 1").isEqualTo("java");
    }

    @Test
    void cronTakesABusyLockAsTheProgramDoes() throws IOException {
        assertThat(number("flock -n -E (\\d+) ", crontab())).isEqualTo(ExitCode.LOCKED.code());
    }

    @Test
    void cronIsSilentOnlyWhereNobodyIsNeeded() throws IOException {
        Matcher silent = Pattern.compile("case \\$code in ([\\d|]+)\\) ;;").matcher(crontab());

        assertThat(silent.find()).isTrue();
        assertThat(Arrays.stream(silent.group(1).split("\\|")).map(Integer::valueOf))
                .containsExactlyInAnyOrderElementsOf(codes(Set.of(ExitCode.DONE, ExitCode.FINDINGS)));
    }

    /** cron turns % into a line break. */
    @Test
    void theLineForCronHoldsNoPercentSign() throws IOException {
        assertThat(crontab().lines().filter(line -> line.contains("-jar /opt/daesa/daesa.jar")))
                .singleElement()
                .asString()
                .doesNotContain("%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crontab", "daesa.service", "kubernetes-cronjob.yml"})
    void everySchedulerSetsALocaleThatSpellsKorean(String file) throws IOException {
        assertThat(read(file)).containsPattern("LC_ALL(=|\\s+value: )C\\.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crontab", "daesa.service", "kubernetes-cronjob.yml"})
    void everySchedulerCallsRunWithAJobFile(String file) throws IOException {
        assertThat(read(file).replaceAll("\\s+(- )?", " "))
                .contains("-jar /opt/daesa/daesa.jar run --job /etc/daesa/nightly.yml");
    }

    /** Those with which performance.md is measured, and which operations.md tells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/deploy/crontab",
                "src/deploy/daesa.service",
                "src/deploy/kubernetes-cronjob.yml",
                "src/site/markdown/operations.md"
            })
    void theJvmIsKeptFromTakingAQuarterOfTheMachine(String file) throws IOException {
        assertThat(Files.readString(Path.of(file)).replaceAll("\\s+(- )?", " "))
                .contains("-XX:+UseSerialGC -Xms160m -Xmn96m");
    }

    private static Set<Integer> systemd(String key) {
        try {
            Matcher line = Pattern.compile("(?m)^" + key + "=(.*)$").matcher(read("daesa.service"));
            assertThat(line.find()).as(key).isTrue();
            return Arrays.stream(line.group(1).split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int number(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static List<Map<?, ?>> policyRules() throws IOException {
        return maps(at(jobSpec(), "podFailurePolicy", "rules"));
    }

    private static Map<?, ?> container() throws IOException {
        return maps(at(jobSpec(), "template", "spec", "containers")).get(0);
    }

    private static Object jobSpec() throws IOException {
        return at(cronJob(), "spec", "jobTemplate", "spec");
    }

    private static Object cronJob() throws IOException {
        try (Reader reader = Files.newBufferedReader(DEPLOY.resolve("kubernetes-cronjob.yml"))) {
            return new Yaml().load(reader);
        }
    }

    private static Object at(Object node, String... path) {
        Object found = node;
        for (String key : path) {
            assertThat(found).as(key).isInstanceOf(Map.class);
            found = ((Map<?, ?>) found).get(key);
        }
        assertThat(found).as(String.join(".", path)).isNotNull();
        return found;
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(Map.class::cast).toList();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static Set<Integer> exitCodes(Map<?, ?> rule) {
        return ((List<?>) at(rule, "onExitCodes", "values"))
                .stream().map(Integer.class::cast).collect(Collectors.toSet());
    }

    private static Set<Integer> codes(Set<ExitCode> exitCodes, ExitCode... more) {
        return Stream.concat(exitCodes.stream(), Stream.of(more))
                .map(ExitCode::code)
                .collect(Collectors.toSet());
    }

    private static String crontab() throws IOException {
        return read("crontab");
    }

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }
}
