"""Sentences about files that people bring in and that cannot be read; views/sentences.py finds them."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_FILES: dict[str, str] = {
    # The file as a whole
    "file_not_found": QT_TRANSLATE_NOOP("Sentences", "There is no file {path}. Check its name and folder."),
    "file_not_readable": QT_TRANSLATE_NOOP(
        "Sentences", "The computer does not give the file ({path}). Close it elsewhere or ask for the right to read it."
    ),
    "file_empty": QT_TRANSLATE_NOOP("Sentences", "The file is empty. Export it again."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "The file is larger than {most} MB. Export a shorter time, or split it."
    ),
    "file_too_complex": QT_TRANSLATE_NOOP(
        "Sentences", "Reading the file took too much time or memory and was stopped. Nothing was taken in; split it."
    ),
    "index_is_wrong": QT_TRANSLATE_NOOP(
        "Sentences",
        "Search does not find {count} entries by what is written of them. Run: mediator-desk search rebuild",
    ),
    "file_is_folder": QT_TRANSLATE_NOOP("Sentences", "{path} is a folder. Name a file in it."),
    "file_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The file is damaged and cannot be read ({detail}). Nothing was taken in; export it again."
    ),
    "too_many_rows": QT_TRANSLATE_NOOP("Sentences", "The file has more than {most} rows. Split it."),
    "too_many_cells": QT_TRANSLATE_NOOP("Sentences", "The file has more than {most} filled cells. Split it."),
    "too_much_text": QT_TRANSLATE_NOOP("Sentences", "There is too much text in the file. Split it."),
    "no_rows": QT_TRANSLATE_NOOP("Sentences", "There are no submissions in the file."),
    "unknown_format": QT_TRANSLATE_NOOP(
        "Sentences", "This is no export of the mini program ({expected}). Nothing was taken in."
    ),
    "record_count_differs": QT_TRANSLATE_NOOP(
        "Sentences", "The file says that it has {expected} submissions, but it has {found}. Export it again."
    ),
    # Columns
    "columns_missing": QT_TRANSLATE_NOOP("Sentences", "Columns are missing in the file: {columns}."),
    "columns_unknown": QT_TRANSLATE_NOOP("Sentences", "The file has columns that are not known: {columns}."),
    "columns_twice": QT_TRANSLATE_NOOP("Sentences", "The file has columns twice: {columns}."),
    "too_many_columns": QT_TRANSLATE_NOOP("Sentences", "The file has more than {most} columns."),
    "record_of_other_length": QT_TRANSLATE_NOOP(
        "Sentences", "Row {row} has {found} columns instead of {expected}. Nothing was taken in; export it again."
    ),
    # CSV
    "not_text": QT_TRANSLATE_NOOP(
        "Sentences", "The file is neither UTF-8 nor GB18030 text. Save it as UTF-8 CSV or as .xlsx."
    ),
    "line_too_long": QT_TRANSLATE_NOOP("Sentences", "A line of the file has more than {most} characters."),
    "quotes_not_closed": QT_TRANSLATE_NOOP(
        "Sentences", "The quotation marks in the CSV file do not match. Nothing was taken in; use the .xlsx or JSON."
    ),
    "records_run_together": QT_TRANSLATE_NOOP(
        "Sentences",
        "Row {row} holds another submission inside a text. Nothing was taken in; use the .xlsx or JSON.",
    ),
    # JSON
    "json_damaged": QT_TRANSLATE_NOOP("Sentences", "The JSON file is damaged near line {line}. Export it again."),
    "json_too_deep": QT_TRANSLATE_NOOP("Sentences", "The JSON file is nested more than {most} levels deep."),
    "json_too_large": QT_TRANSLATE_NOOP("Sentences", "The JSON file holds too many values. Split it."),
    "json_number": QT_TRANSLATE_NOOP("Sentences", "The JSON file holds a number that is none: {number}."),
    "json_key_twice": QT_TRANSLATE_NOOP("Sentences", "The JSON file names “{key}” twice in one record."),
    # Workbooks
    "old_excel": QT_TRANSLATE_NOOP(
        "Sentences", "This is an old Excel file, or one with a password. Save it as .xlsx without a password."
    ),
    "workbook_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The workbook is damaged. Open it in a spreadsheet program, save it again as .xlsx, then repeat."
    ),
    "workbook_locked": QT_TRANSLATE_NOOP("Sentences", "The workbook has a password. Save it without one."),
    "workbook_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "Unpacked, the workbook is too large (more than {most} MB or too many parts). Split it."
    ),
    "workbook_has_dtd": QT_TRANSLATE_NOOP(
        "Sentences", "The workbook holds a document type declaration. No spreadsheet program writes that: not opened."
    ),
    "cell_too_far": QT_TRANSLATE_NOOP(
        "Sentences", "There is text far outside the table (row {row}, column {column}). Delete it there, then repeat."
    ),
}
"""Code -> English sentence, as in views/sentences.py."""
