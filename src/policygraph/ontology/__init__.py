"""Beside the rooms: the only reader of the files under ontology/."""
