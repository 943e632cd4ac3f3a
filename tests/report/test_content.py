"""What a report says: everything that the record holds, neutrally."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfoNotFoundError

from intake_app.interview import events as ev
from intake_app.report import times
from intake_app.report.values import Content

Reader = Callable[..., Content]


def texts(value: object) -> Iterator[str]:
    """All texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


# What a reader gets as a Dutch word, a title or a number, and not as it is stored.
CODED = {"script", "rule", "right", "step", "phase", "role", "result", "form", "code", "about", "value", "asked_by", "prompt"} | {
    *("decision", "signed", "age_group", "label", "severity", "says", "address", "profile"),
}


def test_everything_that_was_typed_is_in_the_report(tape, content: Content) -> None:
    """Each text of each entry stands somewhere in the content, word for word."""
    whole = "\n".join(texts(content))
    missing = [
        (entry.event.kind, field.name)
        for entry in tape.entries
        for field in dataclasses.fields(entry.event)
        if field.name not in CODED and isinstance(getattr(entry.event, field.name), str)
        if getattr(entry.event, field.name) not in whole
    ]
    assert [] == missing


def test_each_question_and_answer_has_a_line_with_its_time_form_wait_and_findings(content: Content) -> None:
    """The question with two findings shows both, the place in the question, and the reason for asking anyway."""
    lines = {line.seq: line for chapter in content.log for line in chapter.lines}
    asked = next(line for line in lines.values() if line.parts[0].text.startswith("Waarom ging je mee"))
    assert "10:16:49" == asked.at
    assert [
        "ja/nee-vraag",
        "1,5 s stil ervoor",
        "waarom ‘Waarom’ – liever anders",
        "meer vragen tegelijk ‘en was hij er ook bij’ – eerst anders vragen",
        "Toch gesteld: De opname liep bijna af",
    ] == [part.text for part in asked.beside]

    answer = lines[asked.seq + 1]
    assert ["answer", "seen", "corrected"] == [part.kind for part in answer.parts]
    assert "Gezien of gehoord: haalt schouders op" == answer.parts[1].text
    assert "Verbeterd om 10:20:54 (regel 50): Ja, maar ik weet het niet zeker" == answer.parts[2].text
    assert (f"op de vraag van regel {asked.seq}", "na 2 s stilte") == tuple(part.text for part in answer.beside)


def test_the_log_follows_the_phases_in_the_order_of_the_talk(content: Content) -> None:
    """A chapter for each phase, with the titles of the script."""
    titles = ["Voorbereiding", "Kennismaking", "Uitleg: dit gesprek", "Spelregels", "Jouw verhaal", "Vragen per onderwerp"]
    assert [*titles, "Afsluiting"] == [chapter.title for chapter in content.log]
    numbers = [line.seq for chapter in content.log for line in chapter.lines]
    assert sorted(numbers) == numbers


def test_a_phase_that_is_taken_up_again_says_so(blank, read_report: Reader) -> None:
    """And a phase that only passed by on the screen is no phase of the talk."""
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", "Sanne", "je"))
    for phase in ("kennismaking", "spelregels", "vrij-verhaal", "kennismaking"):
        tape.add(ev.StepShown(phase, f"{phase}-x"))
        if phase != "spelregels":
            tape.turn("Vertel eens.", "Nee.")
    assert ["Kennismaking", "Jouw verhaal", "Kennismaking (vervolg)"] == [chapter.title for chapter in read_report(tape).log]


def test_the_free_account_stands_apart_from_the_answers(content: Content) -> None:
    """It holds what was told in its own phase and what came without a question, and nothing else."""
    told = ["Over dat gedoe met Mo.\nEerst was het leuk.\nToen moest ik mee naar dat huis.", "Mo weet waar ik woon"]
    assert told == [part.text for part in content.free_account]
    assert ["Vertel maar. Waar kom je over praten?", ""] == [part.question for part in content.free_account]


def test_an_answer_to_a_directed_question_is_no_free_account(blank, read_report: Reader) -> None:
    """Also when it is asked in the phase for the free account."""
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", "Sanne", "je"))
    tape.add(ev.StepShown("vrij-verhaal", "vrij-verhaal-opening"))
    tape.turn("Vertel maar.", "Over Mo.")
    tape.turn("Was hij boos?", "Ja.", "yes_no")
    assert ["Over Mo."] == [part.text for part in read_report(tape).free_account]


def test_people_come_and_go_with_their_times(content: Content) -> None:
    """Who left early has a time and a reason."""
    mother = next(person for person in content.people if person.role == "vertrouwenspersoon")
    assert ("10:05:56", "10:16:31", "Wacht buiten, op verzoek van Sanne") == (mother.since, mother.until, mother.why)
    assert "tot het einde" == next(person for person in content.people if person.role == "tolk").until


def test_rights_show_each_explanation_and_telling_back_in_order(content: Content) -> None:
    """Also the one that was not right yet, and the correction of it."""
    lawyer = content.rights[0]
    assert ("Een advocaat", ["explained", "told_back", "explained", "told_back"]) == (
        lawyer.title,
        [moment.kind for moment in lawyer.moments],
    )
    assert ["", "klopt nog niet", "", "klopt"] == [moment.result for moment in lawyer.moments]
    assert "“die is er voor mij en is gratis”" == lawyer.moments[-1].text
    assert "kost niks" in lawyer.moments[-1].corrected[0]
    assert "21-11-2026 10:08:11" in content.bedenktijd


def test_a_correction_shows_the_old_words_and_the_new(content: Content) -> None:
    """The earlier entry stays as it was."""
    first = content.corrections[0]
    assert (41, "antwoord", "Ja (haalt schouders op)", "Ja, maar ik weet het niet zeker") == (
        first.entry,
        first.what,
        first.old,
        first.new,
    )


def test_a_reminder_shows_its_sentence_its_grounds_and_the_decision(content: Content) -> None:
    """One without a decision says nothing of a decision."""
    specialist, rest = content.reminders
    assert "LVB-specialist" in specialist.says
    assert (
        "regel 8, gezien of gehoord: Raakt de draad kwijt bij een lange zin",
        "regel 9, vermoeden: ja – Begeleider noemt speciaal onderwijs",
    ) == specialist.grounds
    (decision,) = specialist.decisions
    assert ("gepland", "Eerder kan zij niet. S. Specialist, 24 november 10.00 uur") == (decision.decision, decision.reason)
    assert () == rest.decisions


def test_a_reminder_that_comes_back_keeps_its_decisions_apart(blank, read_report: Reader) -> None:
    """Each time has its own decision; a decision before any reminder is kept as well."""
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", "Sanne", "je"))
    tape.add(ev.PromptDecided("pauze", "after_topic", "eerst dit af"))
    tape.add(ev.PromptShown("pauze", (1,)))
    tape.add(ev.PromptDecided("pauze", "person_goes_on", "Sanne wil door"))
    tape.add(ev.PromptShown("pauze", (1,)))
    reasons = [[decision.reason for decision in reminder.decisions] for reminder in read_report(tape).reminders]
    assert [["eerst dit af"], ["Sanne wil door"], []] == reasons


def test_a_reminder_about_someone_who_is_late_says_who(blank, read_report: Reader) -> None:
    """It came back for that, and not because someone forgot to call."""
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", "Sanne", "je"))
    tape.add(ev.PromptShown("lvb-specialist", (1,)))
    tape.add(ev.PromptDecided("lvb-specialist", "called", "", who="Noor FICTIEF", comes=20))
    tape.add(ev.PromptShown("lvb-specialist", (3,)))
    first, again = read_report(tape).reminders
    assert "LVB-specialist" in first.says
    assert "Nog niet gekomen: Noor FICTIEF." == again.says


def test_the_report_never_diagnoses_and_never_judges(content: Content) -> None:
    """What we say ourselves about a suspicion is that there is one, on which grounds, noted by whom."""
    (suspicion,) = content.suspicions
    assert ("ja", "Begeleider noemt speciaal onderwijs", "R. Fictief") == (suspicion.value, suspicion.grounds, suspicion.by)
    whole = "\n".join(texts(content)).casefold()
    assert [] == [word for word in ("heeft een lvb", "lijdt aan", "geloofwaardig", "betrouwbaar") if word in whole]


def test_the_course_knows_breaks_and_the_time_that_the_program_was_shut(content: Content) -> None:
    """Blocks of talk, the break with who asked for it, and the interruption, in order."""
    assert ["Gesprek", "Pauze", "Gesprek", "Onderbreking", "Gesprek"] == [block.what for block in content.blocks]
    assert ("6 min", "initiatief: de persoon") == (content.blocks[1].length, content.blocks[1].remark)


def test_closing_in_a_break_is_no_block_of_talk(blank, read_report: Reader) -> None:
    """Ending the break and closing come together; nothing was said in between."""
    tape = blank()
    for event in (ev.QuestionAsked("Wie was daar?", "wh_specific"), ev.BreakStarted(), ev.BreakEnded(), ev.Closed()):
        tape.add(event)
    assert ["Gesprek", "Pauze"] == [block.what for block in read_report(tape).blocks]


def test_figures_are_counted_from_the_record(content: Content) -> None:
    """Shares of forms, the waits with their two guide values, and what needs an explanation."""
    forms = {count.what: (count.number, count.share) for count in content.statistics.forms}
    assert ((5, "62 %"), (1, "12 %")) == (forms["open uitnodiging"], forms["ja/nee-vraag"])
    before, until = content.statistics.waits
    assert (8, "4 s", "12 %", "0 %") == (before.number, before.median, before.short, before.long)
    assert (8, "7,5 s", "12 %", "88 %") == (until.number, until.median, until.short, until.long)
    facts = {fact.label: fact.value for fact in content.statistics.facts}
    assert "eigen richtwaarde" in facts["Open, of wie-wat-waar"]
    assert "0" == facts["Sturend, verwijtend of met druk"]


def test_practice_is_marked_and_a_real_case_is_not(blank, read_report: Reader) -> None:
    """OEFENING – FICTIEF comes from the record itself."""
    marks = []
    for practice in (True, False):
        tape = blank()
        tape.add(ev.Opened("2026-1", "slachtoffer-mensenhandel", "1", "Sanne", "je", practice=practice))
        marks.append(read_report(tape).mark)
    assert ["OEFENING – FICTIEF", ""] == marks


def test_the_report_names_versions_hashes_and_the_head_of_the_chain(tape, content: Content) -> None:
    """So that anyone can tell with what, and from which state of the record, it was made."""
    facts = {fact.label: fact.value for fact in content.versions}
    assert tape.entries[-1].hash == facts["Ketenkop (SHA-256 van de laatste regel)"] == content.head
    assert str(len(tape.entries)) == facts["Regels in het dossier"]
    assert ("ab" * 32, "ef" * 32) == (
        facts["Vingerafdruk van de regels bij het begin"],
        facts["Vingerafdruk van regels, lijsten en sjablonen bij dit verslag"],
    )
    assert ("Officier van justitie (FICTIEF)", "cd" * 32) == (content.exports[0].receiver, content.exports[0].sha256)


def test_an_empty_and_a_just_opened_record_give_a_report_as_well(blank, read_report: Reader) -> None:
    """Nothing is made up when there is nothing."""
    tape = blank()
    assert ((), (), 0) == ((content := read_report(tape)).log, content.people, content.length)
    tape.add(ev.Opened("FICTIEF-1", "slachtoffer-mensenhandel", "1", "Sanne", "u"))
    assert "nog niet afgesloten" in read_report(tape).closing[0].value


def test_times_are_dutch_in_summer_and_winter(blank, read_report: Reader) -> None:
    """The report says which zone it uses."""
    assert "21-11-2026 10:00:04" == read_report(_opened(blank)).course[0].value
    assert "Europe/Amsterdam" in read_report(_opened(blank)).zone


def test_a_computer_without_time_zones_gets_utc_and_says_so(blank, read_report: Reader, monkeypatch) -> None:
    """Windows ships no zone data."""

    def missing(name: str) -> None:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(times, "ZoneInfo", missing)
    content = read_report(_opened(blank))
    assert "21-11-2026 09:00:04" == content.course[0].value
    assert content.zone.startswith("UTC")


def _opened(blank):
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", "Sanne", "je"))
    return tape


def test_a_phase_that_was_only_passed_on_the_screen_is_no_phase_of_the_talk(blank, read_report: Reader) -> None:
    """Also when it is the first one: leafing through the script is not talking."""
    tape = blank()
    tape.add(ev.StepShown("kennismaking", "kennismaking-welkom"))
    tape.add(ev.StepShown("vrij-verhaal", "vrij-verhaal-opening"), 60)
    tape.add(ev.QuestionAsked("Vertel maar.", "open_invitation"))
    tape.add(ev.StepShown("kennismaking", "kennismaking-welkom"))
    tape.add(ev.StepShown("vrij-verhaal", "vrij-verhaal-opening"))
    tape.add(ev.AnswerNoted("Over Mo.", (), 3))
    content = read_report(tape)
    assert 1 == len(content.phases)
    assert [[3, 6]] == [[line.seq for line in chapter.lines] for chapter in content.log]


def test_a_silence_of_just_three_or_six_seconds(blank, read_report: Reader) -> None:
    """Three seconds are not short any more, and six are long."""
    tape = blank()
    for pause in (2.9, 3.0, 5.9, 6.0):
        tape.add(ev.QuestionAsked("Vertel verder.", "open_invitation", pause=pause))
    before = read_report(tape).statistics.waits[0]
    assert ("25 %", "25 %") == (before.short, before.long)


def test_personal_numbers_in_the_text_are_counted(tape, read_report: Reader) -> None:
    """How many of each kind, so that someone looks whether they are needed; without any there is no such line."""
    label = "Persoonlijke nummers en adressen in de tekst"
    assert label not in {fact.label for fact in read_report(tape).statistics.facts}
    tape.add(ev.AnswerNoted("Bel 06-12345678 of 06-12345679, mijn nummer is 111222333. FICTIEF"))
    facts = {fact.label: fact.value for fact in read_report(tape).statistics.facts}
    assert "BSN: 1, telefoonnummer: 2 (kijk of die nodig zijn)" == facts[label]
