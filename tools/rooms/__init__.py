"""The rules of the project that no compiler holds: see docs/development.md."""
