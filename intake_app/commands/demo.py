"""`lvb-intake demo --out DIR`: the whole main job without a screen, on the shipped practice case."""

from __future__ import annotations

import argparse
import textwrap
from datetime import timedelta
from pathlib import Path
from typing import Any

from intake_app import __version__, assemble, resources
from intake_app.clock import MovedClock, SystemClock
from intake_app.errors import FileProblem
from intake_app.interview import events as ev
from intake_app.interview.pacing import pace_at
from intake_app.interview.record import Entry
from intake_app.interview.session import Session
from intake_app.interview.snapshot import holding, variables
from intake_app.interview.vocabulary import DECISIONS, LABELS, MARKS, PRACTISED, ROLES, SEVERITIES, SIGNAL_KINDS, TOLD_BACK
from intake_app.report.export import Made, Purpose, export, hand_over
from intake_app.report.times import dutch_time
from intake_app.store.passphrase import generate
from intake_app.store.vault import Vault
from intake_app.training import playback, scenario

CASE = "templates/scenarios/oefenzaak.toml"
REPORT, PASSPHRASE, TRANSCRIPT, VAULT = "verslag.docx", "wachtwoord.txt", "gesprek.txt", "oefenkluis"


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser(
        "demo", help=sentence, description="Speelt de meegeleverde oefenzaak, van begin tot verzegeld verslag."
    )
    parser.add_argument("--out", type=Path, required=True, metavar="MAP", help="een nieuwe of lege map")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Play the case; leaves the report, its passphrase, the transcript and the practice vault in the folder."""
    out: Path = options.out
    _empty_folder(out)
    case = scenario.parse(resources.read_text(CASE), Path(CASE).name)
    clock = MovedClock(SystemClock().now() - timedelta(seconds=case.duration))
    lines: list[str] = []

    def tell(line: str = "") -> None:
        lines.append(line)
        print(line)

    with Vault.create_practice(out / VAULT, clock=clock, user=case.detective) as vault:
        file = vault.new_case(case.number)
        tools = assemble.tools(case.script, clock)
        session = Session(file, tools, case.detective)
        _play(case, session, clock, tell)
        phrase = generate(resources.passphrase_words())
        template = resources.read_bytes("templates/reports/verslag.docx")
        made = Made(tools.script, template, __version__, resources.fingerprint(), clock.now(), assemble.all_prompts())
        hand_over(
            lambda: export(session.interview, made, out / REPORT, phrase),
            Purpose("oefening", "oefening (FICTIEF)"),
            keep=session.keep_export,
            note=lambda reason: vault.note("exported", file.id, reason),
        )
    (out / PASSPHRASE).write_text(f"OEFENING - FICTIEF. Wachtwoord van {REPORT}:\n{phrase}\n", "utf-8")
    (out / TRANSCRIPT).write_text("\n".join(lines) + "\n", "utf-8")
    print(f"\nKlaar. In {out} staan (alles OEFENING, verzonnen):")
    print(f"  {REPORT}     het verzegelde verslag, geopend en vergeleken na het schrijven")
    print(f"  {PASSPHRASE}   het wachtwoord ervan")
    print(f"  {TRANSCRIPT}      dit gesprek, leesbaar")
    print(f"  {VAULT}/       de oefenkluis; open hem met: lvb-intake start --vault {out / VAULT}")
    return 0


def _empty_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        taken = any(out.iterdir())
    except OSError as error:
        raise FileProblem(f"De map {out} is niet te maken of te lezen.") from error
    if taken:
        raise FileProblem(f"De map {out} is niet leeg. Kies een nieuwe map; er wordt niets overschreven.")


def _play(case: scenario.Scenario, session: Session, clock: MovedClock, tell: Any) -> None:
    tell(f"{case.marker}: {case.title}")
    tell(f"Zaak {case.number}, script {case.script}. Tijden: {dutch_time().zone_name}.")
    session.begin(playback.opening(case, program=__version__, rules=assemble.rulebook().fingerprint))
    for name, role in case.people:
        session.arrive(name, role)
    at = clock.now().astimezone(dutch_time().zone).strftime("%H:%M")
    session.recording(running=True, since=playback.recording_since(case, at))
    teller = _Teller(session, tell)
    teller.catch_up()
    for _ in playback.play(case, session, clock, assemble.all_signals()):
        teller.catch_up()


class _Teller:
    """Writes each new entry as the detective would see it."""

    def __init__(self, session: Session, tell: Any) -> None:
        self.session = session
        self.tell = tell
        self.told = 0
        self.phase = ""
        self.zone = dutch_time().zone

    def catch_up(self) -> None:
        entries = self.session.interview.entries
        for entry in entries[self.told :]:
            line = self.line(entry)
            if line:
                self.tell(f"{entry.at.astimezone(self.zone):%H:%M:%S}  {line}")
            if isinstance(entry.event, ev.QuestionAsked):
                self.findings(entry.event)
        self.told = len(entries)

    def findings(self, question: ev.QuestionAsked) -> None:
        for finding in question.findings:
            part = question.text[finding.start : finding.end]
            self.tell(f"            ▸ {SEVERITIES[finding.severity]} ({LABELS[finding.label]}, «{part}»): {finding.says}")
        if question.reason:
            self.tell(f"            ▸ toch gesteld, omdat: {question.reason}")
        if question.pause is not None and question.pause < self.session.pace_settings.after_answer:
            self.tell(f"            ▸ tempo: {question.pause:.0f} s na de vorige beurt. Wacht liever.")

    def line(self, entry: Entry) -> str:  # noqa: C901, PLR0911, PLR0912 - one line for each kind, and no more
        match entry.event:
            case ev.StepShown(phase=phase, step=step):
                return self.shown(phase, step)
            case ev.StepDone(text=text):
                return f"Gezegd:   {text}" if text else ""
            case ev.QuestionAsked(text=text):
                return f"Vraag:    {text}"
            case ev.AnswerNoted(text=text, marks=marks, waited=waited):
                seen = "".join(f" [{MARKS[mark]}]" for mark in marks)
                return f"Antwoord: {text}{seen}" + (f"   (na {waited:.0f} s stilte)" if waited else "")
            case ev.Observed(about=about, code=code, text=text, seen_by=by):
                return f"Signaal:  {text} (gezien door {by})" if about in SIGNAL_KINDS else f"Gezien:   {MARKS.get(code, text)}"
            case ev.SuspicionNoted(value=value, grounds=grounds):
                return f"Vermoeden van LVB: {value}. Gronden: {grounds}"
            case ev.PromptShown(prompt=prompt):
                return f"Herinnering: {self.says(prompt)}"
            case ev.PromptDecided(decision=decision, reason=reason, detail=detail):
                return f"Besluit:  {DECISIONS[decision]}. {reason} {detail}".rstrip()
            case ev.RightExplained(text=text):
                return f"Uitleg:   {text}"
            case ev.ToldBack(text=text, result=result):
                return f"Verteld in eigen woorden: «{text}» ({TOLD_BACK[result]})"
            case ev.RulePractised(rule=rule, result=result):
                return f"Spelregel geoefend: {rule} ({PRACTISED[result]})"
            case ev.BreakStarted():
                pace = pace_at(self.session.interview, entry.at, self.session.pace_settings)
                return f"Pauze. Gepraat vandaag: {pace.talked / 60:.0f} minuten."
            case ev.BreakEnded():
                return "Het gesprek gaat verder."
            case ev.PersonPresent(name=name, role=role):
                return f"Aanwezig: {name}, {ROLES[role]}"
            case ev.PersonLeft(name=name):
                return f"Weg:      {name}"
            case ev.OwnWordMarked(word=word, instead_of=instead):
                return f"Eigen woord: «{word}»" + (f" in plaats van «{instead}»" if instead else "")
            case ev.Corrected(entry=seq, text=text):
                return f"Verbetering van regel {seq}: {text}"
            case ev.InformationShared(receiver=receiver, what=what, basis=basis, why=why):
                return f"Gedeeld met {receiver}: {what}. Grond: {basis}. Waarom: {why}"
            case ev.NeedNoted(text=text) | ev.Noted(text=text):
                return f"Notitie:  {text}"
            case ev.RecordingNoted(running=running, since=since, why=why):
                return f"Opname:   loopt ({since})" if running else f"Opname:   loopt niet: {why}"
            case ev.ModulesChosen(modules=modules):
                return f"Onderwerpen van het script: {', '.join(modules) or 'geen'}"
            case ev.Closed():
                return "Het gesprek is afgesloten."
        return ""

    def shown(self, phase_id: str, step_id: str) -> str:
        found = self.session.script.step(step_id)
        if found and phase_id != self.phase:
            self.phase = phase_id
            self.tell("")
            self.tell(f"── {found[0].title} " + "─" * (70 - len(found[0].title)))
        if found is None:
            return ""
        interview = self.session.interview
        step = found[1].worded(holding(interview))
        todo = resources.fill(step.do, variables(interview, self.session.script))
        return textwrap.shorten(f"Doen:     {todo}", 200, placeholder=" …") if todo else ""

    def says(self, prompt_id: str) -> str:
        return next((prompt.says for prompt in assemble.all_prompts() if prompt.id == prompt_id), prompt_id)
