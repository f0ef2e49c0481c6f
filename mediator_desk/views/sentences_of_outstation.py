"""Sentences for cases that somebody takes along in a folder and brings back."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_OUTSTATION: dict[str, str] = {
    "outstation_needs": QT_TRANSLATE_NOOP("Sentences", "This is missing, or more than one is named: {option}."),
    "not_at_outstation": QT_TRANSLATE_NOOP(
        "Sentences",
        "This is done at the office: this folder holds cases that were taken along, and only these are worked on here.",
    ),
    "outstation_came_back": QT_TRANSLATE_NOOP(
        "Sentences",
        "This folder was brought back to the office. Nothing is saved in it any more; go on at the office.",
    ),
    "outstation_is_coming": QT_TRANSLATE_NOOP(
        "Sentences",
        "This folder is being brought back to the office. Nothing is saved in it until it is known whether everything "
        "came: bring it back once more.",
    ),
    "outstation_was_changed": QT_TRANSLATE_NOOP(
        "Sentences",
        "Something in this folder was changed past the program, so nothing was brought back and nothing was changed "
        "({count}):\n{what}\nCompare it with the papers, and enter at the office by hand what is right.",
    ),
    "outstation_went_on": QT_TRANSLATE_NOOP(
        "Sentences",
        "These cases came back before, from this folder or from a copy of it. What follows was done in it and never "
        "came "
        "({count}):\n{what}\nNothing was brought back and nothing was closed: enter it at the office by hand.",
    ),
    "case_of_another_now": QT_TRANSLATE_NOOP(
        "Sentences",
        "Case {number} was given to another mediator meanwhile and stays in the folder. Let the secretary appoint "
        "you beside, then bring the folder back once more.",
    ),
    "number_given_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences",
        "The number {number} was given in the folder, and by hand at the office meanwhile. The case stays in the "
        "folder: let the secretary set the number right at the office, then bring the folder back once more.",
    ),
    "nothing_went_on": QT_TRANSLATE_NOOP(
        "Sentences",
        "Everything that was done in this folder is at the office: bring it back, then it is closed.",
    ),
    "cases_still_out": QT_TRANSLATE_NOOP(
        "Sentences",
        "Other cases of this folder are still waited for. Bring the folder itself back first, or wait for it no more; "
        "then its copy can be set aside.",
    ),
    "case_is_along": QT_TRANSLATE_NOOP(
        "Sentences",
        "It is taken along already. Who has it, and until when, stands over the case.",
    ),
    "case_is_home": QT_TRANSLATE_NOOP(
        "Sentences",
        "This case came back to the office before the others. Nothing was saved here; go on with it at the office.",
    ),
    "out_too_long": QT_TRANSLATE_NOOP(
        "Sentences",
        "Cases go along for at most {most} days. Check the year.",
    ),
    "numbers_used_up": QT_TRANSLATE_NOOP(
        "Sentences",
        "The numbers that were set aside for this folder are used up. Nothing was saved; the number is "
        "given at the office.",
    ),
    "takes_an_account": QT_TRANSLATE_NOOP(
        "Sentences",
        "Cases are taken along and brought back by somebody of the committee's staff. Sign in under your own name "
        "first.",
    ),
    "cases_stay_here": QT_TRANSLATE_NOOP(
        "Sentences",
        "Some of these cases cannot be taken along, so nothing was taken. Leave them out, or ask who has them.",
    ),
    "no_ids_left": QT_TRANSLATE_NOOP(
        "Sentences",
        "No more folders can be made from these records. Tell whoever keeps them.",
    ),
    "no_such_checkout": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office knows of no cases that were taken along under number {number}.",
    ),
    "not_own_checkout": QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody else took these cases along; that person alone makes and opens the folder.",
    ),
    "checkout_is_over": QT_TRANSLATE_NOOP(
        "Sentences",
        "These cases are out no more: the folder came back, or was given up.",
    ),
    "not_an_outstation": QT_TRANSLATE_NOOP(
        "Sentences",
        "This is no folder of cases that were taken along. Choose the folder that was made when they were taken.",
    ),
    "outstation_of_another_office": QT_TRANSLATE_NOOP(
        "Sentences",
        "This folder was not taken along from these records. Nothing was brought back; open the records that it came "
        "from.",
    ),
    "outstation_of_another_person": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} took these cases along. That person brings them back, or in their absence a secretary or an "
        "administrator. Nothing was changed.",
    ),
    "told_in_private_stays": QT_TRANSLATE_NOOP(
        "Sentences",
        "What was told in private in case {number} was changed at the office too, or hangs on what the office is not "
        "to have. Nobody else chooses there: the case stays in the folder until its mediator brings it back.",
    ),
    "checkout_given_up": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office waits for this folder no more ({words}), so it is not taken back. What was done in it can be read "
        "there and entered at the office by hand.",
    ),
    "choices_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "{count} places were changed in the folder and at the office, and nobody has chosen yet. Nothing was brought "
        "back; look at the comparison again.",
    ),
    "cannot_come_back": QT_TRANSLATE_NOOP(
        "Sentences",
        "Case {number} cannot be put together in this way: something of the office hangs on it that "
        "you may not take away. It stays in the folder; choose the office's side for it, or ask the secretary, then "
        "bring the folder back once more.",
    ),
    "done_at_outstation": QT_TRANSLATE_NOOP(
        "Sentences",
        "This was done in a folder that was taken along, and is not undone by itself. Enter what is right as a new "
        "step.",
    ),
    "folder_is_there": QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder {path} is there already. Choose a name that does not exist yet.",
    ),
    "part_is_there": QT_TRANSLATE_NOOP(
        "Sentences",
        "An interrupted try left {path}, and the office may wait for it. Finish that one first, or "
        "choose another name.",
    ),
    "outstation_not_proved": QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder that was made could not be opened again, so no case was taken along. Try again, or use another "
        "disk.",
    ),
    "checkouts_are_out": QT_TRANSLATE_NOOP(
        "Sentences",
        "Cases are still taken along in folders. Bring them back or give them up first; nothing was moved.",
    ),
    "too_many_cases": QT_TRANSLATE_NOOP(
        "Sentences",
        "At most {most} cases go along in one folder.",
    ),
    "side_missing": QT_TRANSLATE_NOOP("Sentences", "Choose which side counts."),
    "folder_went_on": QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder is no more what it was when it came back. Nothing was removed; bring it back once more, then it is "
        "offered again.",
    ),
    "folder_is_away": QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder is not at its place any more ({path}). Nothing was removed.",
    ),
    "folder_stays": QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder could not be removed, or not all of it ({path}): {detail}\nClose what uses it, then delete the "
        "rest by hand.",
    ),
    "in_the_past": QT_TRANSLATE_NOOP(
        "Sentences",
        "This day is over already.",
    ),
    "too_many_numbers": QT_TRANSLATE_NOOP(
        "Sentences",
        "Between 0 and {most} numbers can be set aside.",
    ),
}
"""Code -> English sentence."""
