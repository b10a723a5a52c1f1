"""The conformance kit: what every plugin must hold to, as checks that anybody can run."""
