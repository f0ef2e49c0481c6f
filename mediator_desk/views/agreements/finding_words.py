"""The words for the findings of the checks. No Qt here."""

from __future__ import annotations

from datetime import date

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.agreements.agreement_checks import Finding, Topic
from mediator_desk.views.date_words import long_day

CONTEXT = "AgreementChecks"

IN_ORDER = {
    Topic.FIGURES: QT_TRANSLATE_NOOP("AgreementChecks", "Amounts agree"),
    Topic.CLAIM: QT_TRANSLATE_NOOP("AgreementChecks", "Within the claim"),
    Topic.DUE_DAYS: QT_TRANSLATE_NOOP("AgreementChecks", "Due on working days"),
    Topic.PARTIES: QT_TRANSLATE_NOOP("AgreementChecks", "Parties complete"),
    Topic.AUTHORITY: QT_TRANSLATE_NOOP("AgreementChecks", "Authority in order"),
    Topic.PAYEE: QT_TRANSLATE_NOOP("AgreementChecks", "Payee is a party"),
    Topic.PERFORMANCE: QT_TRANSLATE_NOOP("AgreementChecks", "Performance complete"),
    Topic.CLAUSES: QT_TRANSLATE_NOOP("AgreementChecks", "No forbidden clause"),
    Topic.PAPER: QT_TRANSLATE_NOOP("AgreementChecks", "Paper can be printed"),
}

_WORDS: dict[str, tuple[str, str]] = {
    "terms_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The agreement has no terms yet"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write at least one, or insert a ready one."),
    ),
    "capitals_differ": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Term {position}: figures and capitals differ"),
        QT_TRANSLATE_NOOP("AgreementChecks", "The capitals say {capitals}."),
    ),
    "instalments_differ": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The instalments sum to {sum}, the agreement says {amount}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend an instalment or the agreed amount."),
    ),
    "amount_not_in_terms": (
        QT_TRANSLATE_NOOP("AgreementChecks", "No term names the agreed amount of {amount}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "A ready term writes it in figures and capitals."),
    ),
    "offer_not_in_terms": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The accepted offer says {amount}, the agreement something else"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write the amount of the offer, or rescind the acceptance."),
    ),
    "no_day_to_pay": (
        QT_TRANSLATE_NOOP("AgreementChecks", "No day says when the amount is to be paid"),
        QT_TRANSLATE_NOOP(
            "AgreementChecks", "Add an instalment with its day. Without one the 10 days of Insurance Law art. 23 run."
        ),
    ),
    "above_claim": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The agreed {amount} is more than the {claimed} that was claimed"),
        QT_TRANSLATE_NOOP("AgreementChecks", "That may be right, for interest say."),
    ),
    "due_on_day_off": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Instalment {position} is due on {due_on}, a day off"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Money may arrive later; keep the day, or take {better}."),
    ),
    "applicant_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The case has no applicant"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Add the party in the case, then come back."),
    ),
    "respondent_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The case has no respondent"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Add the party in the case, then come back."),
    ),
    "identity_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{name} has no identity number"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Add it to the party in the case."),
    ),
    "identity_odd": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The identity number of {name} looks wrong"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Compare it with the document."),
    ),
    "credit_code_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{name} has no credit code"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Add it to the party in the case."),
    ),
    "credit_code_odd": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The credit code of {name} looks wrong"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Compare it with the business licence."),
    ),
    "no_special_authority": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{name} has no special authority to settle for {party}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "The party signs itself, or gives the authority first."),
    ),
    "payee_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "It is not said who is paid"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Fill in the payee."),
    ),
    "payee_no_party": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{name}, who is paid, is no party"),
        QT_TRANSLATE_NOOP("AgreementChecks", "That needs the consent of the party in a term."),
    ),
    "performance_manner_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The manner of performance is missing"),
        QT_TRANSLATE_NOOP("AgreementChecks", "A court confirms only what is clear."),
    ),
    "performance_place_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The place of performance is missing"),
        QT_TRANSLATE_NOOP("AgreementChecks", "A court confirms only what is clear."),
    ),
    "performance_time_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The time of performance is missing"),
        QT_TRANSLATE_NOOP("AgreementChecks", "A court confirms only what is clear."),
    ),
    "clause_waives_suit": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Term {position} gives up the way to court: “{words}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Such a clause is void; take it out."),
    ),
    "clause_fee": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Term {position} speaks of a fee for mediation: “{words}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mediation is free of charge (People's Mediation Law art. 4)."),
    ),
    "missing_glyph": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The paper cannot show the character {character} ({code_point})"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write it in another way, or ask for a font that has it."),
    ),
}


def finding_words(finding: Finding) -> tuple[str, str]:
    """Return what was found and what to do about it, in the language in use; one that is in order has one word."""
    if finding.code not in _WORDS:
        return translate(CONTEXT, IN_ORDER[finding.topic]), ""
    params = {name: long_day(value) if isinstance(value, date) else value for name, value in finding.params.items()}
    what, do = (translate(CONTEXT, text).format(position=finding.position, **params) for text in _WORDS[finding.code])
    return what, do
