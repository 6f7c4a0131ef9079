package org.reststop.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final String ROOT = "org.reststop.";

    /** Read once: each rule would otherwise read every class again. */
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.reststop");

    @Test
    void theDomainKnowsNothingOfScreensWiresOrPrograms() {
        classes()
                .that()
                .resideInAPackage("org.reststop.domain..")
                .and(are(DescribedPredicate.not(generated())))
                .should()
                .onlyDependOnClassesThat(inAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "jakarta.persistence..",
                        "jakarta.annotation..",
                        "org.jspecify..",
                        "org.hibernate..",
                        "org.reststop.domain.."))
                .check(CODE);
    }

    @Test
    void onlyRepositoriesOfTheDomainKnowHibernate() {
        noClasses()
                .that()
                .resideInAPackage("org.reststop.domain..")
                .and(are(DescribedPredicate.not(repositories())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate..")
                .check(CODE);
    }

    @Test
    void theWireKnowsOnlyTheDomain() {
        mayKnow("sync", "domain");
    }

    @Test
    void theStoreKnowsOnlyTheDomainAndTheWire() {
        mayKnow("store", "domain", "sync");
    }

    @Test
    void configurationKnowsNobody() {
        mayKnow("config");
    }

    @Test
    void theKioskNeverSeesHq() {
        mayKnow("kiosk", "domain", "sync", "store", "config");
    }

    @Test
    void hqNeverSeesTheKiosk() {
        mayKnow("hq", "domain", "sync", "store", "config");
    }

    @Test
    void theOperatorsCommandsNeverSeeHq() {
        mayKnow("command", "domain", "sync", "store", "config", "kiosk");
    }

    @Test
    void javaFxLivesInTheKiosk() {
        only("javafx..", "org.reststop.kiosk..");
    }

    @Test
    void theHttpServerLivesInHqsDoor() {
        only("io.javalin..", "org.reststop.hq.http..");
        only("org.eclipse.jetty..", "org.reststop.hq.http..");
    }

    @Test
    void theHttpClientLivesInTheKiosksSyncTheOperatorsCommandsAndHqsWebhooksAndAlerts() {
        only(
                "java.net.http..",
                "org.reststop.kiosk.sync..",
                "org.reststop.command..",
                "org.reststop.hq.webhook..",
                "org.reststop.hq.cap..");
    }

    @Test
    void camerasAndDecodersLiveInScanAndMicrophonesInVoice() {
        only("org.bytedeco..", "org.reststop.kiosk.scan..", "org.reststop.kiosk.voice..", "org.reststop.kiosk.media..");
        only("com.fazecast..", "org.reststop.kiosk.scan.serial..");
        only("com.google.zxing..", "org.reststop.kiosk.scan..", "org.reststop.command..");
    }

    @Test
    void pagesAreDrawnInWebCardsInPrintPasswordsHashedInStaffAndCertificatesMadeInTls() {
        only("org.apache.pdfbox..", "org.reststop.hq.print..");
        only("org.dhatim..", "org.reststop.hq.sheet..");
        only("gg.jte..", "org.reststop.hq.web..");
        only("io.nayuki..", "org.reststop.hq.web..");
        only("org.bouncycastle..", "org.reststop.hq.staff..", "org.reststop.hq.tls..");
    }

    @Test
    void kioskFeaturesDoNotKnowEachOther() {
        featuresKeepApart("org.reststop.kiosk.", "screen", "sync", "scan", "checkin", "input", "attachment", "media");
    }

    @Test
    void inputEnginesKnowNoScreens() {
        only("com.hankcs..", "org.reststop.kiosk.input.pinyin..");
        noClasses()
                .that()
                .resideInAnyPackage("org.reststop.kiosk.input", "org.reststop.kiosk.input.pinyin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.reststop.kiosk.screen..")
                .check(CODE);
    }

    @Test
    void viewModelsHoldNoControls() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .haveSimpleName("IdleWatch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(CODE);
    }

    @Test
    void theWayToTheJavaFxThreadHasOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.reststop.kiosk.scan..")
                .and()
                .doNotHaveSimpleName("FxThread")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .check(CODE);
    }

    /** Whom a feature of HQ may build on; all else keeps apart. */
    @Test
    void hqsFeaturesDoNotKnowEachOther() {
        featuresKeepApart(
                "org.reststop.hq.",
                "http",
                "web",
                "staff",
                "operator",
                "feed",
                "fleet",
                "intake",
                "ledger",
                "api",
                "badge",
                "print",
                "sheet",
                "notice",
                "attachment",
                "tls",
                "secret");
    }

    @Test
    void noPackagesAreInACycle() {
        slices().assignedFrom(everyPackage()).should().beFreeOfCycles().check(CODE);
    }

    @Test
    void timeComesThroughTheConstructor() {
        noClasses()
                .that(are(DescribedPredicate.not(compositionRoots())))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void onlyCommandsAndMainsSpeakToTheTerminal() {
        noClasses()
                .that(are(DescribedPredicate.not(compositionRoots())))
                .and()
                .resideOutsideOfPackages("org.reststop.command..", "org.reststop.kiosk.doctor..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CODE);
    }

    private void mayKnow(String program, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = ROOT + program + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = ROOT + others[i] + "..";
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + program + "..")
                .should()
                .dependOnClassesThat(are(
                        resideInAPackage("org.reststop..").and(DescribedPredicate.not(resideInAnyPackage(allowed)))))
                .allowEmptyShould(true)
                .check(CODE);
    }

    private void only(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CODE);
    }

    private void featuresKeepApart(String program, String... shared) {
        String[] open = new String[shared.length];
        for (int i = 0; i < shared.length; i++) {
            open[i] = program + shared[i] + "..";
        }
        slices().matching(program + "(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(open))
                // A page's template, generated into one package with all others, knows the feature that it shows.
                .ignoreDependency(resideInAPackage("..web.templates.."), DescribedPredicate.alwaysTrue())
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> inAnyPackage(String... packages) {
        return resideInAnyPackage(packages)
                .or(DescribedPredicate.describe("arrays of primitives", type -> type.getBaseComponentType()
                        .isPrimitive()));
    }

    /** Hibernate's processor marks its repositories for a container that we do not have. */
    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "generated", type -> type.getSimpleName().endsWith("_"));
    }

    private static DescribedPredicate<JavaClass> repositories() {
        return DescribedPredicate.describe(
                "repositories",
                type -> type.getSimpleName().replace("_", "").endsWith("s")
                        && (type.isInterface() || type.getSimpleName().endsWith("_")));
    }

    private static DescribedPredicate<JavaClass> compositionRoots() {
        return DescribedPredicate.describe(
                "composition roots",
                type -> type.getName().matches("org\\.reststop\\..*(Main|Wiring)(\\$.*)?")
                        || type.getPackageName().equals("org.reststop.command"));
    }

    private static SliceAssignment everyPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
