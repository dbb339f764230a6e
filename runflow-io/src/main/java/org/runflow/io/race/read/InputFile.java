package org.runflow.io.race.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.runflow.error.InputProblem;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.dialect.TextInput;
import org.runflow.io.race.dialect.Unreadable;
import org.runflow.io.race.dialect.Wanted;
import org.runflow.race.model.Note;
import org.runflow.race.model.RacePart;
import org.runflow.race.model.RaceProperty;

/** One file of a race folder while it is read: its name, its bytes, and where its problems and notes go. */
final class InputFile {
    private final String name;
    private final Bytes bytes;
    private final LoadLog log;

    /** Opens the content; the seam for tests that generate it. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    InputFile(String name, Bytes bytes, LoadLog log) {
        this.name = name;
        this.bytes = bytes;
        this.log = log;
    }

    /** The same file, whose problems and notes go elsewhere. */
    InputFile loggedIn(LoadLog other) {
        return new InputFile(name, bytes, other);
    }

    String name() {
        return name;
    }

    InputStream open() throws IOException {
        return bytes.open();
    }

    /** The content as text, in whatever encoding it is. */
    BufferedReader text(Wanted wanted) throws IOException {
        return TextInput.open(
                open(), wanted, encoding -> note(Note.info(name + " is not UTF-8; it was read as " + encoding + ".")));
    }

    /** Counts a row or point, so that problems of most of them can be told as one. */
    void countRow() {
        log.problems.countRow(name);
    }

    void problem(String message) {
        add(OptionalInt.empty(), "", "", message);
    }

    void problem(int line, String message) {
        add(OptionalInt.of(line), "", "", message);
    }

    void problem(int line, String column, String value, String message) {
        add(OptionalInt.of(line), column, value, message);
    }

    private void add(OptionalInt line, String column, String value, String message) {
        log.problems.add(new InputProblem(
                name,
                line,
                Optional.of(column).filter(text -> !text.isEmpty()),
                Optional.of(value).filter(text -> !text.isEmpty()),
                message));
    }

    /** Reports that the file could not be read to its end. */
    void unreadable(IOException cause) {
        problem(Unreadable.because(cause));
    }

    boolean hasProblems() {
        return log.problems.has(name);
    }

    /** Whether further problems of this file are only counted, so that what they need should not be kept either. */
    boolean isFullOfProblems() {
        return log.problems.isFull(name);
    }

    /** Says what was understood of the file. */
    void understood(String what) {
        log.understood.put(name, what);
    }

    /** Adds a note, unless the file is so broken that nobody will read it. */
    void note(Note note) {
        if (!isFullOfProblems()) {
            log.notes.add(note);
        }
    }

    /** Adds a warning, unless the file is so broken that nobody will read it. */
    void warn(Warning warning) {
        if (!isFullOfProblems()) {
            log.warnings.add(warning);
        }
    }

    /** Remembers where a part of the race stood. */
    void remember(RacePart part, int line) {
        log.parts.remember(part, new PartOrigins.Origin(name, line, Optional.empty()));
    }

    /** Remembers where one property of a part of the race stood and what to call it. */
    void remember(RacePart part, RaceProperty property, int line, String shownColumn) {
        log.parts.remember(part, property, new PartOrigins.Origin(name, line, Optional.of(shownColumn)));
    }

    /** Keeps the model from judging what this file, unreadable as it is, should have told of a part. */
    void leaveUnjudged(RacePart part, RaceProperty property) {
        log.parts.leaveUnjudged(part, property);
    }

    /** Keeps the model from judging what this file, unreadable as it is, should have told of all parts of a kind. */
    void leaveUnjudged(Class<? extends RacePart> kind, RaceProperty property) {
        log.parts.leaveUnjudged(kind, property);
    }
}
