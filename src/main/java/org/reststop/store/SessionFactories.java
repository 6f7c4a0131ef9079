package org.reststop.store;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;

/** Builds Hibernate over a database whose schema Flyway keeps. */
final class SessionFactories {
    private static final List<Class<?>> DOMAIN = List.of(
            Station.class,
            BadgeKey.class,
            Revocation.class,
            Person.class,
            CheckIn.class,
            Notice.class,
            NoticeRead.class);

    private SessionFactories() {}

    static SessionFactory forH2(DataSource source, List<Class<?>> more) {
        return build(source, new H2Dialect(DatabaseVersion.make(2, 4, 240)), more);
    }

    static SessionFactory forPostgres(DataSource source, List<Class<?>> more) {
        return build(source, new PostgreSQLDialect(DatabaseVersion.make(15)), more);
    }

    /** The dialect is given, so that nothing needs to ask the database before the first query. */
    private static SessionFactory build(DataSource source, Dialect dialect, List<Class<?>> more) {
        var bootstrap = new BootstrapServiceRegistryBuilder().build();
        var registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySetting(AvailableSettings.DATASOURCE, source)
                .applySetting(AvailableSettings.DIALECT, dialect)
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .applySetting(AvailableSettings.HBM2DDL_AUTO, "none")
                .applySetting(AvailableSettings.USE_SECOND_LEVEL_CACHE, false)
                .applySetting("hibernate.bytecode.use_reflection_optimizer", false)
                .applySetting("jakarta.persistence.validation.mode", "none")
                .build();
        List<Class<?>> entities = new ArrayList<>(DOMAIN);
        entities.addAll(more);
        var sources = new MetadataSources(registry);
        entities.forEach(sources::addAnnotatedClass);
        try {
            return sources.buildMetadata().buildSessionFactory();
        } catch (RuntimeException e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }
}
