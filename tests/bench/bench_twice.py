"""The checker on questions labelled twice, the second time without seeing the first; one half was never looked at."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "language"))

from twice import EASY, HELD, LOOK, alarms, kappa, label_kappas, measure, read

from intake_app import assemble


def main() -> None:
    """Print agreement between the labellers, and the scores on both parts."""
    rulebook = assemble.rulebook()
    look, held, easy = read(LOOK), read(HELD), read(EASY)
    both = look + held
    agreement = label_kappas(both)
    print(
        f"labellers, {len(both)} questions: kappa form {kappa([(row['form'], row['second']['form']) for row in both]):.2f},",
        end=" ",
    )
    print(f"labels {min(agreement.values()):.2f} to {max(agreement.values()):.2f}")
    seen, unseen = measure(rulebook, look), measure(rulebook, held)
    print(f"{'label':28} {'kappa':>6} {'looked at':>10} {'held back':>10}  n held")
    for name in unseen.labels.names():
        count = unseen.labels.right[name] + unseen.labels.missed[name]
        print(f"{name:28} {agreement[name]:6.2f} {seen.labels.f1(name):10.2f} {unseen.labels.f1(name):10.2f}  {count}")
    for title, one in (("looked at", seen), ("held back", unseen)):
        print(
            f"{title}: form macro-F1 {one.forms.macro():.3f}, kappa {kappa(one.form_pairs):.3f};"
            f" findings macro-F1 {one.labels.macro():.3f};"
            f" nothing to say {one.nothing.macro():.3f}; hard words {one.words.macro():.3f}"
        )
    words = sum(len(row["text"].split()) for row in easy)
    hard = sum(word.hard for row in easy for word in rulebook.words(row["text"]))
    print(f"{len(easy)} everyday sentences: {len(alarms(rulebook, easy))} alarms, {100 * hard / words:.2f} hard words per 100")


if __name__ == "__main__":
    main()
