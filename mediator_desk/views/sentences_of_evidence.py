"""Sentences about the evidence of a case; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_EVIDENCE: dict[str, str] = {
    # What is brought
    "evidence_is_folder": QT_TRANSLATE_NOOP(
        "Sentences", "{name} is a folder. Open it and bring the files in it; nothing of it was taken in."
    ),
    "evidence_no_file": QT_TRANSLATE_NOOP("Sentences", "{name} is no file that can be read. It was not taken in."),
    "evidence_empty": QT_TRANSLATE_NOOP("Sentences", "{name} is empty (0 bytes). Ask for the file again."),
    "evidence_is_program": QT_TRANSLATE_NOOP(
        "Sentences", "{name} is a program or script, whatever its name says. It was not taken in."
    ),
    "too_much_evidence": QT_TRANSLATE_NOOP(
        "Sentences", "A case holds {most} lines of evidence at most. Nothing was taken in; put pages into one PDF."
    ),
    "too_many_at_once": QT_TRANSLATE_NOOP("Sentences", "That is more than {most} files. Bring fewer at once."),
    "too_large_to_drag": QT_TRANSLATE_NOOP(
        "Sentences", "More than {megabytes} MB are not dragged out at once. Use “Save files”, or drag fewer."
    ),
    "no_picture_to_paste": QT_TRANSLATE_NOOP(
        "Sentences", "There is neither a picture nor a file on the clipboard. Copy one, then paste again."
    ),
    # A line
    "evidence_pages": QT_TRANSLATE_NOOP("Sentences", "Pages are counted from 1 to {most}."),
    "not_a_page_count": QT_TRANSLATE_NOOP("Sentences", "This is no number of pages. Write it in digits."),
    "not_a_party": QT_TRANSLATE_NOOP("Sentences", "This is no party of the case. Choose the giver again."),
    "evidence_proves_payment": QT_TRANSLATE_NOOP(
        "Sentences", "{name} proves a recorded payment, so it stays with the case."
    ),
    "evidence_is_there": QT_TRANSLATE_NOOP("Sentences", "{name} was added again meanwhile, as number {number}."),
    "no_evidence": QT_TRANSLATE_NOOP("Sentences", "There is no evidence in this case yet, so there is no list of it."),
    # What cannot be shown
    "no_preview_of_kind": QT_TRANSLATE_NOOP(
        "Sentences", "Files of this kind are not opened here. Save it, and open it with its own program."
    ),
    "no_preview_of_heic": QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer cannot show photos of this kind (HEIC). The file is kept as it came; save it to open it.",
    ),
    "has_macros": QT_TRANSLATE_NOOP(
        "Sentences", "This Office file holds macros, which are programs. It is kept as it came and not opened here."
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "The picture is too large to be shown here ({width} × {height}). The file is kept as it came."
    ),
    "picture_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The picture is damaged and cannot be shown. The file is kept as it came; ask for it again."
    ),
    "pdf_incomplete": QT_TRANSLATE_NOOP(
        "Sentences", "Only a part of this PDF came. The file is kept as it came; ask for it again."
    ),
    "pdf_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The PDF is damaged and cannot be shown. The file is kept as it came; ask for it again."
    ),
    "pdf_locked": QT_TRANSLATE_NOOP(
        "Sentences", "The PDF has a password. Ask for it without one; the file is kept as it came."
    ),
}
"""Code -> English sentence, as in views/sentences.py."""
