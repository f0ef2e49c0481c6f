"""The words for the findings of the checks. No Qt here."""

from __future__ import annotations

from datetime import date

from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.agreements.checks.finding import Finding, Topic
from mediator_desk.views.date_words import long_day

CONTEXT = "AgreementChecks"

IN_ORDER = {
    Topic.FIGURES: QT_TRANSLATE_NOOP("AgreementChecks", "Amounts agree"),
    Topic.CLAIM: QT_TRANSLATE_NOOP("AgreementChecks", "Within the claim"),
    Topic.DUE_DAYS: QT_TRANSLATE_NOOP("AgreementChecks", "Due on working days"),
    Topic.PARTIES: QT_TRANSLATE_NOOP("AgreementChecks", "Parties complete"),
    Topic.SIGNERS: QT_TRANSLATE_NOOP("AgreementChecks", "Everybody can sign"),
    Topic.AUTHORITY: QT_TRANSLATE_NOOP("AgreementChecks", "Authority in order"),
    Topic.PAYEE: QT_TRANSLATE_NOOP("AgreementChecks", "Payee is a party"),
    Topic.PERFORMANCE: QT_TRANSLATE_NOOP("AgreementChecks", "Performance complete"),
    Topic.NAMES: QT_TRANSLATE_NOOP("AgreementChecks", "Names and numbers as registered"),
    Topic.POLICY: QT_TRANSLATE_NOOP("AgreementChecks", "One policy number"),
    Topic.CLAUSES: QT_TRANSLATE_NOOP("AgreementChecks", "No forbidden clause"),
    Topic.CLEAR: QT_TRANSLATE_NOOP("AgreementChecks", "Clear to a court"),
    Topic.OWN_NOTES: QT_TRANSLATE_NOOP("AgreementChecks", "Compared with your notes"),
    Topic.PAPER: QT_TRANSLATE_NOOP("AgreementChecks", "Paper can be printed"),
}

_WORDS: dict[str, tuple[str, str]] = {
    "terms_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The agreement has no terms yet"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write at least one, or insert a ready one."),
    ),
    "capitals_differ": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: one amount is written in two ways"),
        QT_TRANSLATE_NOOP("AgreementChecks", "{figures} is not {capitals}."),
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
        QT_TRANSLATE_NOOP("AgreementChecks", "{place} gives up the way to court: “{words}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Such a clause is void; take it out."),
    ),
    "clause_fee": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place} speaks of a fee for mediation: “{words}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mediation is free of charge (People's Mediation Law art. 4)."),
    ),
    "clause_perhaps_waives_suit": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: does “{words}” give up a right to go to court or to complain?"),
        QT_TRANSLATE_NOOP("AgreementChecks", "If it does, it is void: say it in another way, or take it out."),
    ),
    "clause_perhaps_fee": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: is “{words}” money for the mediation?"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Nobody pays for a mediation (People's Mediation Law art. 4)."),
    ),
    "part_differs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: instalment {part} is not as in the instalments below"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the words or the row: amount and day must be the same."),
    ),
    "instalment_without_amount": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Instalment {position} has no amount"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Fill it in, or take the row out."),
    ),
    "instalment_without_day": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Instalment {position} has no day"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Fill in the last day to pay."),
    ),
    "due_before_agreement": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Instalment {position} is due on {due_on}, before the agreement"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the day, or the day of the agreement."),
    ),
    "due_out_of_order": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Instalment {position} is due on {due_on}, before the one above it"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Put the instalments in the order of their days."),
    ),
    "no_such_day": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} is no day of any calendar"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the day."),
    ),
    "limit_before_agreement": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} has passed before the agreement is made"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the day, if something is still to be done until then."),
    ),
    "limit_on_day_off": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} is a day off"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Keep the day, or take {next_one}."),
    ),
    "time_ends_early": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The time of performance ends before the last instalment is due"),
        QT_TRANSLATE_NOOP("AgreementChecks", "The last one is due on {last}."),
    ),
    "pay_day_differs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} is the day of no instalment"),
        QT_TRANSLATE_NOOP("AgreementChecks", "The paper would name two days to pay; mend one of them."),
    ),
    "time_not_of_rows": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Time of performance “{words}”, but the last instalment is due on {last}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "The paper would name two days to pay; mend one of them."),
    ),
    "total_differs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: “{words}”, but {amount} is agreed"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the sum, or say of what it is the sum."),
    ),
    "payer_is_payee": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: “{words}”, but the payee is {name}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend who pays whom: it turns the agreement round."),
    ),
    "account_number_differs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: account {words}, under Money it is another"),
        QT_TRANSLATE_NOOP("AgreementChecks", "The money would go astray; mend one of them."),
    ),
    "finally_but_open": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: “{words}”, but the claim is said to be settled finally"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the words, or take the tick away under Performance."),
    ),
    "no_mediator_to_sign": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The case has no mediator to sign"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Appoint one in the case."),
    ),
    "minor_without_guardian": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{name} is a minor and has no guardian to sign"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Add the guardian to the party in the case."),
    ),
    "nobody_signs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "Nobody can sign for {name}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Add who is in charge of it, or an agent with special authority."),
    ),
    "authority_letter_not_seen": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The authority letter of {name} for {party} was not seen"),
        QT_TRANSLATE_NOOP("AgreementChecks", "See the original and enter its day in the case."),
    ),
    "near_name": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: “{words}” is registered as {name}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the name, if the same is meant."),
    ),
    "called_as_another": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: “{words}”, but this party is {letter} in the paper"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the letter or the name: it turns the agreement round."),
    ),
    "near_identity_number": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} differs from the identity number registered for {name}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Compare it with the document."),
    ),
    "near_credit_number": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} differs from the credit code registered for {name}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Compare it with the business licence."),
    ),
    "near_account_number": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} differs from the account under Money"),
        QT_TRANSLATE_NOOP("AgreementChecks", "The money would go astray; mend one of them."),
    ),
    "policy_number_differs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: policy number {words}, the case says “{registered}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the one that is wrong."),
    ),
    "report_number_differs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: report number {words}, the case says “{registered}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the one that is wrong."),
    ),
    "claim_number_differs": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: claim number {words}, the case says “{registered}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the one that is wrong."),
    ),
    "near_policy_number": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} differs from the policy number of the case"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the one that is wrong."),
    ),
    "near_report_number": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} differs from the report number of the case"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the one that is wrong."),
    ),
    "near_claim_number": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} differs from the claim number of the case"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the one that is wrong."),
    ),
    "gap_left": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: {words} is still to be filled in"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write what belongs there."),
    ),
    "gap_perhaps": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: is {words} still to be filled in?"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write what belongs there, unless it is part of a name."),
    ),
    "facts_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The main facts of the dispute are not told"),
        QT_TRANSLATE_NOOP("AgreementChecks", "An agreement tells them (People's Mediation Law art. 29)."),
    ),
    "dispute_points_missing": (
        QT_TRANSLATE_NOOP("AgreementChecks", "It is not said what was in dispute"),
        QT_TRANSLATE_NOOP("AgreementChecks", "An agreement tells it (People's Mediation Law art. 29)."),
    ),
    "vague_words": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: “{words}” is not clear"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Say how much, until when, or who: a court confirms only what is clear."),
    ),
    "letter_of_nobody": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: the paper knows no {words}"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Mend the letter, or add the party in the case."),
    ),
    "side_of_several": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: there are several of “{words}”"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Name the one that is meant by its letter."),
    ),
    "two_of_several": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: “{words}”, but there are more than two parties"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Name those that are meant by their letters."),
    ),
    "pronoun": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: who is meant by “{words}”?"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Name the party by its letter."),
    ),
    "payment_without_amount": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: something is paid, but not how much"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write the amount in figures and capitals."),
    ),
    "payment_without_payer": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: an amount is paid, but not by whom"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Name the party that pays by its letter."),
    ),
    "own_notes": (
        QT_TRANSLATE_NOOP("AgreementChecks", "{place}: look at “{words}” once more"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Compare these words with your own notes before it goes out."),
    ),
    "missing_glyph": (
        QT_TRANSLATE_NOOP("AgreementChecks", "The paper cannot show the character {character} ({code_point})"),
        QT_TRANSLATE_NOOP("AgreementChecks", "Write it in another way, or ask for a font that has it."),
    ),
}


PLACES = {
    "terms": QT_TRANSLATE_NOOP("AgreementChecks", "Term {position}"),
    "performance_manner": QT_TRANSLATE_NOOP("AgreementChecks", "Manner of performance"),
    "performance_place": QT_TRANSLATE_NOOP("AgreementChecks", "Place of performance"),
    "performance_time": QT_TRANSLATE_NOOP("AgreementChecks", "Time of performance"),
    "policy_effect": QT_TRANSLATE_NOOP("AgreementChecks", "Effect on the policy"),
    "facts": QT_TRANSLATE_NOOP("AgreementChecks", "Main facts"),
    "dispute_points": QT_TRANSLATE_NOOP("AgreementChecks", "Matters in dispute"),
}
"""What the places are called in which the words of a finding stand."""


def finding_words(finding: Finding) -> tuple[str, str]:
    """Return what was found and what to do about it, in the language in use; one that is in order has one word."""
    if finding.code not in _WORDS:
        return translate(CONTEXT, IN_ORDER[finding.topic]), ""
    params = {name: long_day(value) if isinstance(value, date) else value for name, value in finding.params.items()}
    params |= {"position": finding.position, "place": _place(finding)}
    what, do = (translate(CONTEXT, text).format(**params) for text in _WORDS[finding.code])
    return what, do


def _place(finding: Finding) -> str:
    known = PLACES.get(finding.field)
    params = {"position": finding.position, "numeral": chinese_numeral(finding.position)}
    return translate(CONTEXT, known).format(**params) if known else ""
