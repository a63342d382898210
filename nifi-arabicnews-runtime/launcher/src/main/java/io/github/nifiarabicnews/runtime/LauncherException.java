package io.github.nifiarabicnews.runtime;

/** Something that a user has to know and can act on. The message is what the user reads. */
public final class LauncherException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    LauncherException(final int exitStatus, final String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    LauncherException(final int exitStatus, final String message, final Throwable cause) {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    /** NiFi, the machine or a folder does not do what is needed: exit status 1. */
    public static LauncherException failed(final String message) {
        return new LauncherException(1, message);
    }

    public static LauncherException failed(final String message, final Throwable cause) {
        return new LauncherException(1, message + ": " + cause, cause);
    }

    /** The arguments cannot be used: exit status 2. */
    static LauncherException wrongArguments(final String message) {
        return new LauncherException(2, message);
    }

    public int exitStatus() {
        return exitStatus;
    }
}
