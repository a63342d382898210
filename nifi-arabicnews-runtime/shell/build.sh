# Builds with Maven what has changed since the last build, and shows how far it is. Needs JAVA_HOME; runs in the project's folder.

if ! mkdir -p .run 2>/dev/null || [ ! -w .run ]; then
    echo "Cannot write to the folder $(pwd)/.run: the build and NiFi need it. Change its permissions." >&2
    exit 1
fi

# Whether one of the files or folders $2... is newer than the stamp $1.
changed() {
    stamp=$1
    shift
    [ ! -e "$stamp" ] || [ -n "$(find "$@" -name target -prune -o -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

modules=
if changed .run/built-bundle pom.xml .mvn nifi-arabicnews-language/pom.xml nifi-arabicnews-language/src/main \
    nifi-arabicnews-extraction/pom.xml nifi-arabicnews-extraction/src/main nifi-arabicnews-feeds/pom.xml nifi-arabicnews-feeds/src/main \
    nifi-arabicnews-processors/pom.xml nifi-arabicnews-processors/src/main nifi-arabicnews-nar/pom.xml \
    || ! ls nifi-arabicnews-nar/target/*.nar >/dev/null 2>&1; then
    modules=nifi-arabicnews-nar
fi
# Of the root's pom only these versions go into NiFi's own libraries, which take longest to put together.
versions=$(grep -E '<(nifi|nifi-api|slf4j)\.version>' pom.xml)
if changed .run/built-distribution nifi-arabicnews-runtime/pom.xml nifi-arabicnews-runtime/standard-nar \
    nifi-arabicnews-runtime/update-attribute-nar nifi-arabicnews-runtime/distribution \
    || [ "$versions" != "$(cat .run/built-distribution)" ] \
    || ! [ -d nifi-arabicnews-runtime/distribution/target/lib ]; then
    modules=${modules:+$modules,}nifi-arabicnews-runtime/distribution
fi
if changed .run/built-launcher pom.xml .mvn nifi-arabicnews-report/pom.xml nifi-arabicnews-report/src/main nifi-arabicnews-runtime/launcher || ! [ -d nifi-arabicnews-runtime/launcher/target/lib ]; then
    modules=${modules:+$modules,}nifi-arabicnews-runtime/launcher
fi

if [ -n "$modules" ]; then
    echo "Building with Maven (the first time it downloads about 400 MB; the whole log is .run/build.log) ..."
    # Made before the build, so that what is edited meanwhile is built next time.
    touch .run/building
    status=0
    {
        ./mvnw -B -DskipTests -Dstyle.color=never -pl "$modules" -am package 2>&1 || echo "BUILD STATUS $?"
    } | tee .run/build.log | awk '
        / Downloaded from / { if (++downloads % 50 == 0) { print "  " downloads " files downloaded"; fflush() } next }
        /^\[INFO\] Building nifi-arabicnews/ { sub(/^\[INFO\] /, "  "); print; fflush() }
        /^\[ERROR\]/ { print; fflush() }'
    if grep -q '^BUILD STATUS' .run/build.log; then
        status=1
    fi
    if [ $status -ne 0 ]; then
        echo "The build failed; the whole log is $(pwd)/.run/build.log" >&2
        exit 1
    fi
    case $modules in *nifi-arabicnews-nar*) cp -p .run/building .run/built-bundle ;; esac
    case $modules in
        *distribution*)
            printf '%s\n' "$versions" >.run/built-distribution
            touch -r .run/building .run/built-distribution
            ;;
    esac
    case $modules in *launcher*) cp -p .run/building .run/built-launcher ;; esac
    rm -f .run/building
fi
