package kr.daesa.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar; classes that run unpacked have none. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"daesa " + (version == null ? "(not packaged)" : version)};
    }
}
