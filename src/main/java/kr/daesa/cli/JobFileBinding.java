package kr.daesa.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.IgnoreTopLevelConverterNotFoundBindHandler;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.convert.ConversionFailedException;

/** Binds the keys of a job file to what they mean, and goes on where one cannot be: all of them are told at once. */
final class JobFileBinding {

    private final JobFileSource source;
    /** What is wrong, by key; of what follows from another mistake nothing. */
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    private final Set<String> unknown = new LinkedHashSet<>();
    private @Nullable JobFile jobFile;

    private JobFileBinding(JobFileSource source) {
        this.source = source;
    }

    static JobFileBinding of(JobFileSource source) {
        JobFileBinding binding = new JobFileBinding(source);
        binding.jobFile = new Binder(ConfigurationPropertySources.from(source.values()))
                .bind("", Bindable.of(JobFile.class), binding.new Collecting())
                .orElse(null);
        return binding;
    }

    /** The job file without what is wrong in it; null where nothing is left. */
    @Nullable
    JobFile jobFile() {
        return jobFile;
    }

    /** What is wrong, by key. */
    Map<String, String> mistakes() {
        return mistakes;
    }

    /** The keys that mean nothing. */
    Set<String> unknown() {
        return unknown;
    }

    private void failed(ConfigurationPropertyName name, Throwable error) {
        if (error instanceof UnboundConfigurationPropertiesException unbound) {
            unbound.getUnboundProperties().stream()
                    .map(property -> property.getName())
                    .filter(key -> source.keys().contains(key.toString()) && !isTold(key))
                    .forEach(key -> {
                        unknown.add(key.toString());
                        mistakes.put(key.toString(), "unknown key '" + key + "'");
                    });
        } else if (source.keys().contains(name.toString())) {
            mistakes.putIfAbsent(name.toString(), refusal(name.toString(), error));
        } else if (mistakes.keySet().stream().noneMatch(key -> isBelow(name, key))) {
            throw new IllegalStateException("'" + name + "' cannot be made of the job file", error);
        }
    }

    /** A value that could not be bound counts as unbound, too. */
    private boolean isTold(ConfigurationPropertyName key) {
        return mistakes.containsKey(key.toString());
    }

    private static boolean isBelow(ConfigurationPropertyName name, String key) {
        return name.isEmpty() || name.isAncestorOf(ConfigurationPropertyName.of(key));
    }

    private String refusal(String key, Throwable error) {
        String text = source.text(key).orElse("");
        if (error instanceof ConversionFailedException conversion) {
            Class<?> type = conversion.getTargetType().getType();
            return type.isEnum() ? Choice.refusal(type, text) : JobFileValues.expected(key, text);
        }
        return "'" + key + "' holds keys of its own, not '" + text + "'";
    }

    /** Takes note of a failure and leaves the value out. */
    private final class Collecting extends AbstractBindHandler {

        Collecting() {
            super(new NoUnboundElementsBindHandler(new IgnoreTopLevelConverterNotFoundBindHandler()));
        }

        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
            failed(name, error);
            return null;
        }
    }
}
