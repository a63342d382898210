package io.github.nifiarabicnews.language.gazetteer;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** What an actor code may be made of: three letters a part, country or group first (CAMEO codebook, chapter 3). */
final class ActorCodes {
    static final Set<String> KINDS = Set.of("state", "military", "armed-group", "igo", "ngo", "media", "civilian", "person");

    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
    /** Not in ISO 3166-1; the code that the IMF, the EU and CLDR use. */
    private static final String KOSOVO = "XKX";
    private static final Set<String> PARTS = Set.of(
            // what a party is
            "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "OPP", "PTY", "REB", "SEP", "UAF", "CRM", "CVL", "MED", "BUS", "LAB", "EDU", "HLH", "REL", "REF",
            "HRI", "ENV", "DEV", "KID", "SET", "WMD",
            // what it is beyond states
            "IGO", "NGO", "MNC", "IMG", "MUS", "EUR", "WST", "ARB",
            // peoples
            "KUR", "TRG",
            // organisations
            "UNO", "EEC", "NAT", "ARL", "GCC", "AMU", "OIC", "AFU", "WAS", "IGD", "SAD", "ADB", "GSE", "GTW", "IMF", "WBK", "ISB", "WTO", "OPC", "ASN", "CIS",
            "OAS", "CWN", "COE", "OSC", "ICJ", "ICC", "IAE", "WHO", "FAO", "WFP", "ITP", "IRC", "AMN", "HRW", "DWB", "RWB", "OXF", "CRG", "UND",
            // armed groups and parties
            "ISI", "ALQ", "HMS", "HEZ", "ISJ", "FTA", "PFL", "TAL", "HAQ", "BKH", "ALS", "LRA", "TTP", "LET", "JEM", "LTE", "ASG", "FAR", "ELN");

    private ActorCodes() {
    }

    static boolean isCountry(final String code) {
        return COUNTRIES.contains(code) || KOSOVO.equals(code);
    }

    /** The cause why this is no actor code, or null where it is one. */
    static String fault(final String code) {
        if (code.isEmpty() || code.length() % 3 != 0) {
            return "actor code '%s' is not made of parts of three letters".formatted(code);
        }
        for (int i = 0; i < code.length(); i += 3) {
            final String part = code.substring(i, i + 3);
            if (!PARTS.contains(part) && !isCountry(part)) {
                return "actor code '%s' has the unknown part %s".formatted(code, part);
            }
        }
        return null;
    }
}
