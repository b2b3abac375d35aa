package kr.daesa.report;

import java.util.List;
import java.util.Set;
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
 * Adds {@code row:cells} to the template: the cells of a row, at once. A page has tens of thousands of them, and the
 * engine's own loops and conditions in each cell were the larger part of writing a page.
 */
final class RowDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "row";

    RowDialect() {
        super("rows of tables", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new Cells(dialectPrefix));
    }

    private static final class Cells extends AbstractStandardExpressionAttributeTagProcessor {

        Cells(String dialectPrefix) {
            super(TemplateMode.HTML, dialectPrefix, "cells", StandardTextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attributeName,
                String attributeValue,
                Object expressionResult,
                IElementTagStructureHandler structureHandler) {
            StringBuilder out = new StringBuilder();
            boolean head = true;
            for (Object cell : (List<?>) expressionResult) {
                if (head) {
                    ((PageCell) cell).writeHead(out);
                } else {
                    ((PageCell) cell).write(out);
                }
                head = false;
            }
            structureHandler.setBody(out, false);
        }
    }
}
