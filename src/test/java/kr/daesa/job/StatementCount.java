package kr.daesa.job;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is sent to the database, a batch as one; laid around the data source of a run. */
final class StatementCount implements BeanPostProcessor {

    private final AtomicLong statements = new AtomicLong();

    /** Since it was asked last. */
    long take() {
        return statements.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource ? counting(DataSource.class, bean) : bean;
    }

    private <T> T counting(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                statements.incrementAndGet();
            }
            try {
                Object result = method.invoke(target, arguments);
                if (result instanceof Connection) {
                    return counting(Connection.class, result);
                }
                return result instanceof Statement && target instanceof Connection
                        ? counting(method.getReturnType(), result)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
