"""Sentences about parties, their papers, who acts for them, contacts and consents; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_PARTIES: dict[str, str] = {
    # What is odd about papers: a warning beside the field
    "document_check_digit": QT_TRANSLATE_NOOP("Sentences", "Place 18 should be {digit} for these 17 digits."),
    "document_date": QT_TRANSLATE_NOOP("Sentences", "Places 7 to 14 ({day}) are no day of birth."),
    "document_length": QT_TRANSLATE_NOOP("Sentences", "The number has 18 places, this one {found}."),
    "document_letter": QT_TRANSLATE_NOOP("Sentences", "Place {place} should be a digit, not {letter}."),
    "form_travel_permit_hk_mo": QT_TRANSLATE_NOOP(
        "Sentences", "A mainland travel permit for Hong Kong or Macao has H or M and 8 digits, with its issue 10."
    ),
    "form_travel_permit_tw": QT_TRANSLATE_NOOP(
        "Sentences", "A mainland travel permit for Taiwan has 8 digits, an older one 10."
    ),
    "form_foreign_permanent_residence": QT_TRANSLATE_NOOP(
        "Sentences",
        "A permanent residence card of 2023 has 18 places and begins with 9, an older one 3 letters and 12 digits.",
    ),
    "form_passport": QT_TRANSLATE_NOOP("Sentences", "A passport number has 5 to 20 letters and digits."),
    "born_differs_from_number": QT_TRANSLATE_NOOP("Sentences", "The number says {day}."),
    "sex_differs_from_number": QT_TRANSLATE_NOOP("Sentences", "The number says “{sex}”."),
    "credit_code_check_digit": QT_TRANSLATE_NOOP(
        "Sentences", "Place 18 should be {digit} for these 17 characters: compare it with the licence."
    ),
    "credit_code_length": QT_TRANSLATE_NOOP("Sentences", "A credit code has 18 places, this one {found}."),
    # Who stands and acts for whom
    "too_many_group_representatives": QT_TRANSLATE_NOOP(
        "Sentences", "At most {most} people speak for a group, and so many are entered. Remove one of them first."
    ),
    "group_too_small": QT_TRANSLATE_NOOP(
        "Sentences", "{representatives} people speak for the group, so it has more than {representatives}."
    ),
    "letter_in_future": QT_TRANSLATE_NOOP("Sentences", "The authority letter of {name} is dated after today."),
    "representative_is_printed": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} stands on the paper that is being signed, so the entry stays. Take the agreement back to draft first.",
    ),
    "representative_has_signed": QT_TRANSLATE_NOOP(
        "Sentences", "{name} has signed with this authority, so it stays as it is."
    ),
    "minor_signs_by_guardian": QT_TRANSLATE_NOOP(
        "Sentences", "{party} is under 18 and does not sign. Choose the legal representative who signs."
    ),
    "authority_letter_not_seen": QT_TRANSLATE_NOOP(
        "Sentences", "The original of {name}'s authority letter was not seen. Note its day at the party first."
    ),
    # A party that the record names
    "party_has_signed": QT_TRANSLATE_NOOP("Sentences", "{name} has signed a paper of this case and stays in it."),
    "party_was_contacted": QT_TRANSLATE_NOOP(
        "Sentences", "Contacts with {name} are on record, so this party stays. Mend its name if it is wrong."
    ),
    "party_has_consented": QT_TRANSLATE_NOOP(
        "Sentences", "A longer time limit rests on the consent of {name}, so this party stays in the case."
    ),
    "party_was_served": QT_TRANSLATE_NOOP(
        "Sentences", "Papers were served on {name}, so the entry stays: the record of the procedure names it."
    ),
    "party_gave_evidence": QT_TRANSLATE_NOOP(
        "Sentences", "{name} is named as the giver of evidence. Name another giver there first, then remove the party."
    ),
    "party_is_merged": QT_TRANSLATE_NOOP(
        "Sentences", "{name} was merged with other entries as one person. Undo the merge first, then remove the party."
    ),
    # Contacts and the consent of the other side
    "contact_in_future": QT_TRANSLATE_NOOP("Sentences", "This moment is still to come. Write when it was."),
    "no_longer_asked": QT_TRANSLATE_NOOP(
        "Sentences", "Whether a party takes part is no longer asked in this case. Choose “Reached”."
    ),
    "nobody_to_ask": QT_TRANSLATE_NOOP("Sentences", "There is nobody on the other side. Add the party first."),
    "all_agree_already": QT_TRANSLATE_NOOP(
        "Sentences", "Everybody on the other side agrees already. Nothing needs to be asked."
    ),
    # Consents to the use of sensitive data
    "consent_too_early": QT_TRANSLATE_NOOP(
        "Sentences", "No rule asked for this consent before {earliest}. Check the year."
    ),
    "before_birth": QT_TRANSLATE_NOOP("Sentences", "This is before {name} was born. Check the year."),
    "no_child_any_more": QT_TRANSLATE_NOOP(
        "Sentences", "{name} is no child under 14. Choose the consent to the use of sensitive data."
    ),
    "child_needs_guardians_consent": QT_TRANSLATE_NOOP(
        "Sentences", "{name} is under 14. Choose the consent of the parent or guardian."
    ),
    "not_the_guardian": QT_TRANSLATE_NOOP(
        "Sentences", "For {name} a legal representative consents. Add this person to the party as such first."
    ),
    "consent_stands_already": QT_TRANSLATE_NOOP("Sentences", "This consent of {name} is on record already."),
    "consent_not_found": QT_TRANSLATE_NOOP("Sentences", "This consent is no longer there. Open the case again."),
    "consent_withdrawn_already": QT_TRANSLATE_NOOP("Sentences", "This consent was withdrawn on {on} already."),
    "before_consent": QT_TRANSLATE_NOOP("Sentences", "This is before the day on which the consent was given."),
    "child_is_sensitive": QT_TRANSLATE_NOOP(
        "Sentences", "{name} is under 14, and all data of a child are sensitive: the case stays marked."
    ),
}
"""Code -> English sentence, as in views/sentences.py."""
