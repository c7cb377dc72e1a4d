// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What there is to know of the folder of issued files when nothing is wrong with it: how many are as
/// they were issued, and in one sentence those that no record names.
package func sentences(forIssued sound: Int, surplus: [String]) -> [String] {
  let whole = sound == 0 ? [] : ["issued: \(counted(sound, "file")) as issued"]
  guard let first = surplus.first else { return whole }
  guard surplus.count > 1 else {
    return whole + [
      "'issued/\(first)' belongs to no record here: an issue that was never finished, or one whose "
        + "entries have not arrived. It does no harm."
    ]
  }
  return whole + [
    "\(surplus.count) files in 'issued' belong to no record here, '\(first)' among them: issues that "
      + "were never finished, or whose entries have not arrived. They do no harm."
  ]
}
