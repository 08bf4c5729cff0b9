"""The rules of the house that no compiler holds: see docs/architecture.md."""
