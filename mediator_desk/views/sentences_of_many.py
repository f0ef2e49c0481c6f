"""Sentences about acts on many cases, tags, the bin, taking back and doing again; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_MANY: dict[str, str] = {
    # Many at once
    "not_done_at_once": QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was changed, because of {number}: {because} Leave it out, or choose anew."
    ),
    "too_many_at_once": QT_TRANSLATE_NOOP("Sentences", "At most {most} cases at once. Choose fewer."),
    "of_another_mediator": QT_TRANSLATE_NOOP("Sentences", "Another mediator presides in this case."),
    "case_has_ended": QT_TRANSLATE_NOOP("Sentences", "The case has ended: nothing comes next."),
    "block_too_long": QT_TRANSLATE_NOOP("Sentences", "The last meeting would end after midnight. Begin earlier."),
    "bulk_only_in_part": QT_TRANSLATE_NOOP(
        "Sentences", "{can} can be taken back, {cannot} cannot: something happened there since."
    ),
    # Tags
    "tagged_already": QT_TRANSLATE_NOOP("Sentences", "The case has the tag “{tag}” already."),
    "not_tagged": QT_TRANSLATE_NOOP("Sentences", "The case does not have the tag “{tag}”."),
    "too_many_tags": QT_TRANSLATE_NOOP("Sentences", "A case has {most} tags at most. Take one off first."),
    "tag_unseen": QT_TRANSLATE_NOOP("Sentences", "The tag holds characters that cannot be seen. Type it anew."),
    # The bin
    "had_a_number": QT_TRANSLATE_NOOP(
        "Sentences", "What has or had a case number is never deleted. Decide on it: decline, refer or withdraw."
    ),
    "others_hang_on_it": QT_TRANSLATE_NOOP(
        "Sentences", "The matter went to its insurer, or another one was merged with it. Decide on it instead."
    ),
    "case_is_binned": QT_TRANSLATE_NOOP("Sentences", "{number} lies in the bin. Bring it back first."),
    "not_in_bin": QT_TRANSLATE_NOOP("Sentences", "It does not lie in the bin any more. Look at the list again."),
    "kept_file_not_found": QT_TRANSLATE_NOOP("Sentences", "The file is not there any more."),
    "file_in_bin": QT_TRANSLATE_NOOP("Sentences", "{name} lies in the bin already."),
    "issued_paper_stays": QT_TRANSLATE_NOOP(
        "Sentences", "{name} was handed out: what left the desk stays in the file."
    ),
    # Taking back and doing again
    "touched_since_by": QT_TRANSLATE_NOOP(
        "Sentences", "It cannot go back: {name} changed it on {at}. Write what is right instead."
    ),
    "step_since": QT_TRANSLATE_NOOP(
        "Sentences", "A later step was built on it ({name}, {at}). Take that one back first, or write what is right."
    ),
    "undo_time_over": QT_TRANSLATE_NOOP(
        "Sentences", "It was more than {days} days ago and stays. Write what is right instead."
    ),
    "undone_already": QT_TRANSLATE_NOOP("Sentences", "It was taken back already."),
    "redo_impossible": QT_TRANSLATE_NOOP(
        "Sentences", "It cannot be done again by itself: a number became void or a merge was parted. Do the step anew."
    ),
    "notice_is_printed": QT_TRANSLATE_NOOP(
        "Sentences", "A notice of {number} was printed since. Cancel or move the meeting instead."
    ),
}
