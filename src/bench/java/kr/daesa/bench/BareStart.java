package kr.daesa.bench;

import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What Java and Spring take by themselves: Boot with a pool, an empty H2 in memory and Batch's own tables, and a job of one
 * step that does nothing.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class
})
@EnableBatchProcessing
@EnableJdbcJobRepository
class BareStart {

    private static final String DATABASE =
            "jdbc:h2:mem:bare;INIT=RUNSCRIPT FROM 'classpath:org/springframework/batch/core/schema-h2.sql'";

    @Bean
    Job nothing(JobRepository repository, PlatformTransactionManager transactionManager) {
        return new JobBuilder("nothing", repository)
                .start(new StepBuilder("nothing", repository)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactionManager)
                        .build())
                .build();
    }

    public static void main(String[] args) throws JobExecutionException {
        SpringApplication application = new SpringApplication(BareStart.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(
                Map.of("spring.datasource.url", DATABASE, "spring.datasource.hikari.maximum-pool-size", 1));
        try (ConfigurableApplicationContext context = application.run()) {
            BatchStatus status = context.getBean(JobOperator.class)
                    .start(context.getBean(Job.class), new JobParameters())
                    .getStatus();
            if (status != BatchStatus.COMPLETED) {
                throw new IllegalStateException(status.toString());
            }
        }
    }
}
