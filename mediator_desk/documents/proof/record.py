"""What an agreement has to say, told by its facts alone: whatever wording a committee has, this stands on its paper.

People's Mediation Law art. 29: parties, the dispute, what was agreed, how and when it is performed, who signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mediator_desk.conventions import amounts, numbering
from mediator_desk.conventions.forbidden_clauses import forbidden_clauses
from mediator_desk.documents.papers.agreement_values import agreement_values
from mediator_desk.documents.proof.said import tight
from mediator_desk.services.agreements import paper_words
from mediator_desk.services.agreements.agreement_facts import AgreementFacts, PartyFacts


@dataclass(frozen=True)
class Said:
    """One thing that has to be read on a paper: the place of the fact, and the characters."""

    place: str
    text: str


def agreement_record(facts: AgreementFacts) -> list[Said]:
    """Return every name, number, amount, day and term of an agreement; its sum in figures and in capitals."""
    said = [Said(*one) for one in _own(facts)]
    for place, party in enumerate(facts.parties):
        said += [Said(f"parties[{place}].{name}", text) for name, text in _of_party(party)]
    for place, row in enumerate(facts.instalments):
        said.append(Said(f"instalments[{place}].amount", amounts.figures(row.amount)))
        said += [Said(f"instalments[{place}].due_on", text) for text in _of_day(row.due_on)]
    return [one for one in said if one.text]


def lacking(record: Sequence[Said], texts: Sequence[str]) -> list[Said]:
    """Return what is not among the texts of a paper. A number counts only whole: 200 is not in 1200."""
    together = "\n".join(_tight(text) for text in texts)
    return [one for one in record if not _stands_in(_tight(one.text), together)]


def forbidden_words(facts: AgreementFacts, texts: Sequence[str]) -> list[str]:
    """Return the words of a composed agreement that give up the way to court or take a fee, whoever wrote them.

    People's Mediation Law art. 3, 4 and 32. What the account of the dispute tells binds nobody and is left out.
    """
    accounts = _tight(facts.facts) + _tight(facts.dispute_points)
    found = (one for one in forbidden_clauses(texts) if one.is_certain)
    return list(dict.fromkeys(one.words for one in found if _tight(one.words) not in accounts))


def _own(facts: AgreementFacts) -> Iterator[tuple[str, str]]:
    yield "seal_name", facts.seal_name or facts.committee_name  # what the seal says, which is to stand under the text
    for name in ("number", "policy_number", "claim_number", "report_number"):
        yield name, getattr(facts, name)
    for name in ("payee", "bank", "account", "insured", "beneficiary"):
        yield name, getattr(facts, name)
    for name in ("facts", "dispute_points"):
        for text in getattr(facts, name).splitlines():
            yield name, text
    for place, term in enumerate(facts.terms):
        for text in term.splitlines():
            yield f"terms[{place}]", text
    for place, name in enumerate(facts.mediators):
        yield f"mediators[{place}]", name
    if facts.amount:
        yield "amount", amounts.figures(facts.amount)
        yield "amount_in_capitals", amounts.in_capitals(facts.amount)
    # The desk waits for the marks of this rule, and for this many originals: no wording of a committee says otherwise.
    yield "effect_rule", f"{paper_words.EFFECT[facts.effect_rule]}生效"
    if not facts.is_oral:
        yield "copies", f"{agreement_values(facts)['copies']}份"
    yield from (("signed_on", text) for text in _of_day(facts.signed_on))


def _of_party(party: PartyFacts) -> Iterator[tuple[str, str]]:
    for name in ("name", "identity_number", "credit_code"):
        yield name, getattr(party, name)
    for place, one in enumerate(party.representatives):
        yield f"representatives[{place}].name", one.name


def _of_day(day: date | None) -> Iterator[str]:
    if day is not None:
        yield numbering.chinese_date(day)


def _stands_in(wanted: str, text: str) -> bool:
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if not _goes_on(text[start - 1 : start], wanted[0]) and not _goes_on(wanted[-1], text[end : end + 1]):
            return True
        start = text.find(wanted, start + 1)
    return False


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a number or a Latin word would go on from one character to the next."""
    return bool(before and after) and all(one.isascii() and one.isalnum() for one in (before, after))


def _tight(text: str) -> str:
    """A fact in a sentence loses the full stop that it was typed with."""
    return tight(text).rstrip("。；")
