package org.reststop.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;

/** A database whose statements are changed on their way to it. */
final class RewritingDatabase {
    private RewritingDatabase() {}

    static DataSource over(DataSource real, Function<String, String> sql) {
        return proxy(
                DataSource.class,
                real,
                (method, result) -> result instanceof Connection connection ? connection(connection, sql) : result,
                text -> text);
    }

    private static Connection connection(Connection real, Function<String, String> sql) {
        return proxy(Connection.class, real, (method, result) -> result, sql);
    }

    private interface After {
        Object result(Method method, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, After after, Function<String, String> sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object[] given = args;
            if (method.getName().equals("prepareStatement") && args != null && args[0] instanceof String text) {
                given = args.clone();
                given[0] = sql.apply(text);
            }
            try {
                Object result = method.invoke(real, given);
                return result == null ? null : after.result(method, result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
