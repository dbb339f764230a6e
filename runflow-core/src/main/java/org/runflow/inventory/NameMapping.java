package org.runflow.inventory;

import java.util.Optional;

/** How a file is called here that has another name there. Different names stay different, both ways. */
public interface NameMapping {
    /**
     * {@return its path within the coordinate here; absent when such files are not wanted here}
     *
     * @param remote path within the coordinate there
     */
    Optional<String> toLocal(String remote);

    /**
     * {@return its path within the coordinate there; absent when such files have nothing to do with that side}
     *
     * @param local path within the coordinate here
     */
    Optional<String> toRemote(String local);

    /** {@return the mapping that leaves names as they are} */
    static NameMapping same() {
        return new NameMapping() {
            @Override
            public Optional<String> toLocal(String remote) {
                return Optional.of(remote);
            }

            @Override
            public Optional<String> toRemote(String local) {
                return Optional.of(local);
            }
        };
    }

    /**
     * {@return the mapping of what lies in one folder there and in another one here; files elsewhere have no other side}
     *
     * @param remote folder there, within the coordinate; empty for the coordinate itself
     * @param local folder here, within the coordinate; empty for the coordinate itself
     */
    static NameMapping folders(String remote, String local) {
        return new NameMapping() {
            @Override
            public Optional<String> toLocal(String path) {
                return moved(path, remote, local);
            }

            @Override
            public Optional<String> toRemote(String path) {
                return moved(path, local, remote);
            }

            private Optional<String> moved(String path, String from, String to) {
                String inside = from.isEmpty() ? "" : from + "/";
                return path.startsWith(inside)
                        ? Optional.of((to.isEmpty() ? "" : to + "/") + path.substring(inside.length()))
                        : Optional.empty();
            }
        };
    }
}
