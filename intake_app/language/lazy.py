"""A value of an object that is worked out once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801  # used as a decorator, as property is
    """Like functools.cached_property, which in Python 3.11 takes a lock for every first look: a fifth of our time."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self.name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, thing: None, kind: type | None = None) -> lazy[T]: ...
    @overload
    def __get__(self, thing: object, kind: type | None = None) -> T: ...
    def __get__(self, thing: object | None, kind: type | None = None) -> lazy[T] | T:
        """Work it out and put it in the object's own place, where the next look finds it first."""
        if thing is None:
            return self
        value = self.work(thing)
        thing.__dict__[self.name] = value
        return value
