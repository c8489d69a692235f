def report(show: bool) -> list[str]:
    return []
