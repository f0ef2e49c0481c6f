"""A matter as it comes: its first clock, and what turns out to be here already."""

from __future__ import annotations

from datetime import timedelta

from mediator_desk.models.procedure_words import MergeKind
from mediator_desk.models.words import CaseKind, CaseState, DueStep
from mediator_desk.practice import words
from mediator_desk.practice.telling import Telling


class ReceivedStory(Telling):
    """Tells a case on its first days."""

    def expect_decision(self) -> None:
        """Let the clock of the decision run; a consultation has none. What came before or comes twice is merged."""
        if self.case["kind"] is not CaseKind.CONSULTATION:
            self.clocks.begin(DueStep.DECIDE_ACCEPTANCE, self.opening.received_at_day)
        if self.opening.earlier:
            self._merge_people()
        if self._plan.is_doubled:
            self._fold_in()

    def _fold_in(self) -> None:
        """The same matter comes once more the next day, and is merged into this case."""
        if not self.passes(1, 1):
            return
        again = self._desk.reception.again(self.opening, self.at)
        double = ReceivedStory(self._desk, again, self._plan)
        double.clocks.begin(DueStep.DECIDE_ACCEPTANCE, double.opening.received_at_day)
        at = self.at + timedelta(minutes=self._rng.randint(5, 40))
        if self.moves_to(at) and double.moves_to(at):
            self._merge_cases(double)
        double.clocks.show_nearest()

    def _merge_cases(self, double: ReceivedStory) -> None:
        secretary, merged, kept = self._desk.office.secretary, double.case, self.case
        merged |= {"state": CaseState.MERGED, "merged_into_id": kept["id"]}
        self._shelf.add(
            "merges", kind=MergeKind.CASE, kept_case_id=kept["id"], merged_case_id=merged["id"], at=self.at,
            staff_id=secretary.staff_id, words=words.MERGE_WORDS, undone_at=None, undone_words="",
        )  # fmt: skip
        double.clocks.end(self.today)
        numbers = kept["submission_number"], merged["submission_number"]
        double.tell("merged", reason=words.MERGE_WORDS, number=numbers[0], was=CaseState.RECEIVED)
        self.tell("case_merged_in", reason=words.MERGE_WORDS, number=numbers[1])

    def _merge_people(self) -> None:
        """The applicant came before with another document: a person says that both entries are one human."""
        secretary = self._desk.office.secretary
        earlier = self.opening.earlier
        entries = [*earlier, self.opening.applicants[0]]
        merge = self._shelf.add(
            "merges", kind=MergeKind.PERSON, kept_case_id=None, merged_case_id=None, at=self.at,
            staff_id=secretary.staff_id, words=words.SAME_PERSON_WORDS, undone_at=None, undone_words="",
        )  # fmt: skip
        for row in entries:
            self._shelf.add(
                "merged_parties", merge_id=merge["id"], party_id=row["id"], same_person_before=row["same_person_id"]
            )
            row["same_person_id"] = min(one["id"] for one in entries)
        names = {row["case_id"]: row["name"] for row in entries}
        for case_id, name in names.items():
            facts = {"name": name, "cases": len(names)}
            self._tell_of(case_id, "people_merged", secretary, words.SAME_PERSON_WORDS, facts)
        earlier.append(self.opening.applicants[0])
