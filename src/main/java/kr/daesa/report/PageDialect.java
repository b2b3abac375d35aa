package kr.daesa.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Adds two attributes to the template. {@code page:cells} writes the cells of a row at once: a page has tens of thousands
 * of them, and the engine's own loops and conditions in each cell were the larger part of writing a page. {@code
 * page:script} writes one of the program's own {@link Script}s, the only texts that are not escaped.
 */
final class PageDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "page";

    PageDialect() {
        super("rows and scripts", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(
                new Body(dialectPrefix, "cells", row -> cells((List<?>) row)),
                new Body(dialectPrefix, "script", script -> ((Script) script).text()));
    }

    private static CharSequence cells(List<?> row) {
        StringBuilder out = new StringBuilder();
        boolean head = true;
        for (Object cell : row) {
            if (head) {
                ((PageCell) cell).writeHead(out);
            } else {
                ((PageCell) cell).write(out);
            }
            head = false;
        }
        return out;
    }

    /** What becomes of an expression as the content of its element, as it is. */
    private static final class Body extends AbstractStandardExpressionAttributeTagProcessor {

        private final Function<Object, CharSequence> markup;

        Body(String dialectPrefix, String name, Function<Object, CharSequence> markup) {
            super(TemplateMode.HTML, dialectPrefix, name, StandardTextTagProcessor.PRECEDENCE, true);
            this.markup = markup;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attributeName,
                String attributeValue,
                Object expressionResult,
                IElementTagStructureHandler structureHandler) {
            structureHandler.setBody(markup.apply(expressionResult), false);
        }
    }
}
