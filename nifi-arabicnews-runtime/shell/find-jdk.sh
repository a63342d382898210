# Sets JAVA_HOME to a JDK of version 21 or newer, or says what to install and ends with status 1.
# Looks at JAVA_HOME, then PATH, then where Linux distributions, macOS and the usual installers put JDKs.

oldest_java=21

# Prints the feature version (21, 25, ...) of the JDK in the folder $1, nothing where there is none.
jdk_version() {
    [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
    fi
}

is_new_enough() {
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge "$oldest_java" ]
}

jdk_candidates() {
    [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
    if javac=$(command -v javac 2>/dev/null); then
        # /usr/bin/javac is a link to a link to the JDK.
        while [ -L "$javac" ]; do
            target=$(readlink "$javac")
            case $target in
                /*) javac=$target ;;
                *) javac=$(dirname "$javac")/$target ;;
            esac
        done
        (cd "$(dirname "$javac")/.." 2>/dev/null && pwd -P) || true
    fi
    if [ -x /usr/libexec/java_home ]; then
        # Ends with an error where it knows of none.
        /usr/libexec/java_home -v "$oldest_java+" 2>/dev/null || true
    fi
    for candidate in \
        /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /usr/local/java/* /opt/java/* /opt/*jdk* /opt/jvm/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        [ -d "$candidate" ] && printf '%s\n' "$candidate"
    done
    return 0
}

find_jdk() {
    HOME=${HOME:-/nonexistent}
    found=
    old_ifs=$IFS
    IFS='
'
    for candidate in $(jdk_candidates); do
        IFS=$old_ifs
        if is_new_enough "$candidate"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
        version=$(jdk_version "$candidate")
        [ -n "$version" ] && found="$found
  $candidate (version $version)"
    done
    IFS=$old_ifs
    {
        echo "A JDK of version $oldest_java or newer is needed, and none was found."
        if [ -n "$found" ]; then
            echo "Too old:$found"
        fi
        echo "Install one, for example:"
        echo "  Debian, Ubuntu   sudo apt install openjdk-21-jdk"
        echo "  Fedora, RHEL     sudo dnf install java-21-openjdk-devel"
        echo "  macOS            brew install openjdk@21"
        echo "  any other        https://adoptium.net"
        echo "A JDK in another place is used where JAVA_HOME names its folder."
    } >&2
    exit 1
}

find_jdk
