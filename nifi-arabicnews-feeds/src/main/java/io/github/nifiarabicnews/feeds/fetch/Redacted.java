package io.github.nifiarabicnews.feeds.fetch;

import java.util.regex.Pattern;

/** URLs as they may be shown: without what gives access. */
public final class Redacted {

    private static final Pattern USER_INFORMATION = Pattern.compile("(?i)(https?://)[^/?#\\s]*@");
    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "(?i)([?&;][^=&;#\\s]*(?:token|secret|password|passwd|pwd|signature|auth|credential|api[-_]?key|access[-_]?key|session)[^=&;#\\s]*="
                    + "|[?&;](?:key|sig|code)=)[^&;#\\s]+");

    private Redacted() {
    }

    /**
     * @param text a URL or a text with URLs in it, or null
     * @return the text without user information, and with the values of parameters that are named like secrets replaced
     */
    public static String url(final String text) {
        if (text == null) {
            return null;
        }
        final String withoutUser = USER_INFORMATION.matcher(text).replaceAll("$1");
        return SECRET_PARAMETER.matcher(withoutUser).replaceAll("$1***");
    }
}
