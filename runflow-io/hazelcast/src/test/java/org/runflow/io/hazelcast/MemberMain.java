package org.runflow.io.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A member in a process of its own: the name of its cluster, the file that gets its address once it has joined, and the address of another member, if there is one. */
final class MemberMain {
    private MemberMain() {}

    public static void main(String[] args) throws IOException {
        Config config = new Config().setClusterName(args[0]);
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.partition.count", "7");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.getExecutorConfig("runflow").setPoolSize(2);
        config.getNetworkConfig().setPort(0).setPortAutoIncrement(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
        if (args.length > 2) {
            join.getTcpIpConfig().addMember(args[2]);
        }
        HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
        Path file = Path.of(args[1]);
        Path written = Files.writeString(
                file.resolveSibling(file.getFileName() + ".part"),
                "127.0.0.1:" + member.getCluster().getLocalMember().getAddress().getPort());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
