package org.krunlab.core.experiment;

import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;

/**
 * What a guest is given beside its image.
 *
 * @param module bytes of the module as the guest gets it, compiled where the runtime wants that
 * @param initrd bytes of the archive with the module and all it is given
 */
public record Payload(ByteSize module, ByteSize initrd) {

  /**
   * Makes what a boot of the profile would be given, and weighs it.
   *
   * @throws LabException where the module cannot be had or the initrd cannot be written
   */
  public static Payload of(
      Profile profile, ModuleSource modules, InitrdWriter initrds, CancelToken cancel) {
    ModuleFile module = modules.load(profile, cancel);
    return new BootRequests(modules, initrds)
        .withInitrd(
            profile,
            module,
            cancel,
            initrd ->
                new Payload(
                    new ByteSize(module.bytes().length), new ByteSize(initrd.toFile().length())));
  }
}
