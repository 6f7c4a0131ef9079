package org.reststop.store;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.AvailableSettings;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.calendar.HolidayYear;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.StationPlaces;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.station.Station;

/** Builds Hibernate over a database whose schema Flyway keeps. */
final class SessionFactories {
    private static final List<Class<?>> DOMAIN = List.of(
            Station.class,
            BadgeKey.class,
            Revocation.class,
            PhoneKey.class,
            PhoneUse.class,
            Person.class,
            EmployerCode.class,
            CheckIn.class,
            Notice.class,
            NoticeRead.class,
            Category.class,
            HolidayYear.class,
            StationPlaces.class);

    private SessionFactories() {}

    static SessionFactory forH2(DataSource source, List<Class<?>> more) {
        return build(source, "H2", "2.5", more);
    }

    static SessionFactory forPostgres(DataSource source, List<Class<?>> more) {
        return build(source, "PostgreSQL", "15.0", more);
    }

    /** The product is given, so that nothing needs to ask the database before the first query. */
    private static SessionFactory build(DataSource source, String product, String version, List<Class<?>> more) {
        var bootstrap = new BootstrapServiceRegistryBuilder().build();
        var registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source)
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, product)
                .applySetting(
                        AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, version.substring(0, version.indexOf('.')))
                .applySetting(
                        AvailableSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, version.substring(version.indexOf('.') + 1))
                .applySetting(AvailableSettings.ALLOW_METADATA_ON_BOOT, false)
                // Whoever catches a StoreException has its cause; a second copy in the log would only look like
                // another.
                .applySetting(AvailableSettings.LOG_JDBC_ERRORS, false)
                .applySetting(AvailableSettings.HBM2DDL_AUTO, "none")
                .applySetting(AvailableSettings.USE_SECOND_LEVEL_CACHE, false)
                .applySetting(AvailableSettings.XML_MAPPING_ENABLED, false)
                // Entities here have no lazy parts, so no proxies need be generated, which takes long at every start.
                .addService(BytecodeProvider.class, new BytecodeProviderImpl())
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
