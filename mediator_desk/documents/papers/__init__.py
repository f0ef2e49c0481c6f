"""The papers of a case: facts of one moment under the names of a template, drawn as PDF."""
