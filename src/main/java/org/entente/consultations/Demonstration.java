package org.entente.consultations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A consultation among fictitious States, with statements in six languages, part of it tagged, and a report on it. */
@Component
class Demonstration implements FirstData {

    private static final UUID ID = PartyId.ofCode("demonstration round").id();
    private static final UUID REPORT = PartyId.ofCode("demonstration report").id();
    private static final String FOLDER = "/demonstration/";

    private final Consultations consultations;
    private final Importer importer;
    private final Statements statements;
    private final Tags tags;
    private final Reports reports;
    private final PublishesReports publishes;
    private final Parties parties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demonstration(
            Consultations consultations,
            Importer importer,
            Statements statements,
            Tags tags,
            Reports reports,
            PublishesReports publishes,
            Parties parties,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.importer = importer;
        this.statements = statements;
        this.tags = tags;
        this.reports = reports;
        this.publishes = publishes;
        this.parties = parties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String key() {
        return "consultations.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return consultations.find(ID).isPresent();
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> {
            addParties();
            convene();
            var heard = hear();
            tag(heard);
            report(heard);
        });
    }

    private void addParties() {
        for (var row : Csv.rows(FOLDER + "parties.csv")) {
            var names = Names.ofEach(language -> row.get(language.code()));
            parties.addFictitious(row.get("code"), Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), names);
        }
        for (var row : Csv.rows(FOLDER + "memberships.csv")) {
            parties.addFictitiousMembership(PartyId.ofCode(row.get("organisation")), PartyId.ofCode(row.get("member")));
        }
    }

    private void convene() {
        var json = json("consultation.json");
        var consultation = new Consultation(
                ID,
                names(json.get("titles")),
                ids(json.get("organisers")),
                ids(json.get("coOrganisers")),
                LocalDate.parse(json.get("startsOn").asString()),
                LocalDate.parse(json.get("endsOn").asString()),
                names(json.get("place")),
                Mode.valueOf(json.get("mode").asString()),
                json.get("languages").valueStream().map(JsonNode::asString).toList(),
                names(json.get("programme")),
                Rule.valueOf(json.get("rule").asString()),
                State.OPEN,
                true,
                new Names(Map.of()),
                "",
                false,
                0);
        consultations.add(consultation, null, clock.instant());
        var questions = new LinkedHashMap<String, Names>();
        json.get("questions")
                .forEach(question -> questions.put(question.get("element").asString(), names(question.get("text"))));
        consultations.ask(ID, questions);
    }

    /** By the number that begins each file's name, the paragraphs of each statement. */
    private Map<String, List<Paragraph>> hear() {
        var consultation = consultations.get(ID);
        var byNumber = new HashMap<String, List<Paragraph>>();
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "statements/*.md");
            Arrays.sort(files, java.util.Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            for (var file : files) {
                var name = Objects.requireNonNull(file.getFilename());
                var taken = importer.take(consultation, new Packaged(name, file.getContentAsByteArray()), null);
                byNumber.put(
                        name.substring(0, 2),
                        statements.paragraphs(taken.statement().id(), 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotTaken e) {
            throw new IllegalStateException("The demonstration does not fit the program: " + e.key(), e);
        }
        return byNumber;
    }

    /** What a rapporteur has read so far; the last statements wait in the queue. */
    private void tag(Map<String, List<Paragraph>> heard) {
        var about = new HashMap<UUID, List<String>>();
        var read = new java.util.TreeSet<String>();
        for (var row : Csv.rows(FOLDER + "tags.csv")) {
            var paragraphs = heard.get(row.get("statement"));
            if (paragraphs == null) continue;
            read.add(row.get("statement"));
            about.put(
                    paragraphs.get(Integer.parseInt(row.get("paragraph")) - 1).id(),
                    List.of(row.get("elements").split(";")));
        }
        for (var number : read) {
            for (var paragraph : heard.getOrDefault(number, List.of())) {
                tags.say(
                        paragraph.statement(),
                        paragraph.id(),
                        about.getOrDefault(paragraph.id(), List.of()),
                        null,
                        clock.instant());
            }
        }
    }

    private void report(Map<String, List<Paragraph>> heard) {
        var report = new Report(
                REPORT,
                consultations.get(ID).titles(),
                List.of(ID),
                Thresholds.CUSTOMARY,
                true,
                Audience.PUBLIC,
                false,
                0);
        reports.add(report, null, clock.instant());
        var position = 0;
        for (var each : json("report.json").get("sentences")) {
            var paragraphs = new ArrayList<UUID>();
            for (var citation : each.get("citations")) {
                var parts = citation.asString().split("/");
                var paragraphsOf = heard.get(parts[0]);
                if (paragraphsOf != null)
                    paragraphs.add(
                            paragraphsOf.get(Integer.parseInt(parts[1]) - 1).id());
            }
            reports.write(new Sentence(
                    UUID.randomUUID(),
                    REPORT,
                    each.get("element").asString(),
                    ++position,
                    names(each.get("text")),
                    Quantifier.valueOf(each.get("quantifier").asString().toUpperCase(Locale.ROOT)),
                    paragraphs.stream().distinct().toList(),
                    1,
                    0));
        }
        publishes.publish(report, null, clock.instant());
    }

    private List<UUID> ids(JsonNode codes) {
        return codes.valueStream()
                .map(code -> PartyId.ofCode(code.asString()).id())
                .toList();
    }

    private static Names names(JsonNode texts) {
        var names = new HashMap<String, String>();
        texts.propertyStream()
                .forEach(text -> names.put(text.getKey(), text.getValue().asString()));
        return Names.ofCodes(names);
    }

    private static JsonNode json(String name) {
        try (var in = Objects.requireNonNull(Demonstration.class.getResourceAsStream(FOLDER + name), name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private record Packaged(String name, byte[] content) implements Item {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public StatementHeader header() throws IOException {
            return StatementHeader.of(name, FileItem.head(open()));
        }
    }
}
